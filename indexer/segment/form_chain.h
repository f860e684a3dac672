// Chooses which of a form's candidates are items: the chain that explains the document best.
//
// Dynamic programming finds the chain with the greatest sum of evidence, of its candidates and of
// the steps between them. What the chosen candidates have in common is learned, and the choice is
// repeated (hard expectation maximisation). Thread-safe.
#pragma once

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Fills Hypothesis::chosen and score, and the evidence of the candidates.
void solve(const MarkedDocument& marked, Hypothesis& hypothesis);

}  // namespace dagsorden
