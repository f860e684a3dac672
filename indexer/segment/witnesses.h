// The odds of each witness: how often a heading has a value, against how often another block does.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Log odds of every value of every witness.
class WitnessOdds {
 public:
  /// The odds that are usual in agendas.
  WitnessOdds();

  /// Learns the odds from a document: the chosen candidates show what its headings look like, the
  /// others what they do not look like. The usual odds count as further observations (additive
  /// smoothing).
  WitnessOdds(const std::vector<Candidate>& candidates, const std::vector<bool>& is_chosen);

  /// The sum over all witnesses that are known.
  double evidence_of(const Candidate& candidate) const;

  /// The log odds of one witness; 0 if it is not known.
  double of(const Candidate& candidate, Witness witness) const;

 private:
  std::array<std::vector<double>, witness_count> odds_;
};

}  // namespace dagsorden
