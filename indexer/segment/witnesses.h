// The odds of each witness: how often it has a value at a heading, compared with other blocks.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Log odds of every value of every witness.
class WitnessOdds {
 public:
  /// The typical odds in agendas.
  WitnessOdds();

  /// Learns the odds from a document: the chosen candidates show what its headings look like, the
  /// others what they do not. The typical odds count as further observations (additive smoothing).
  WitnessOdds(const std::vector<Candidate>& candidates, const std::vector<bool>& is_chosen);

  /// The sum of the log odds of all known witnesses.
  double evidence_of(const Candidate& candidate) const;

  /// The log odds of one witness; 0 if it is unknown.
  double of(const Candidate& candidate, Witness witness) const;

 private:
  std::array<std::vector<double>, witness_count> odds_;
};

}  // namespace dagsorden
