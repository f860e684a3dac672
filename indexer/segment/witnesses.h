// The odds of each witness: how often a heading shows a value, and how often another block does.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Log odds of every value of every witness.
class WitnessOdds {
 public:
  /// What is usual in agendas.
  WitnessOdds();

  /// Learned from a document: the chosen candidates show what its headings look like, the others
  /// what they do not. What is usual counts as some further observations (additive smoothing).
  WitnessOdds(const std::vector<Candidate>& candidates, const std::vector<bool>& is_chosen);

  /// The sum over all witnesses that can be told.
  double evidence_of(const Candidate& candidate) const;

  /// Of one witness of a candidate; 0 if it cannot be told.
  double of(const Candidate& candidate, Witness witness) const;

 private:
  std::array<std::vector<double>, witness_count> odds_;
};

}  // namespace dagsorden
