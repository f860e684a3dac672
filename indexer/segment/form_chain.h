// Which of a form's candidates are the items: the chain that explains the document best.
//
// The evidence of the candidates and the steps between them are summed by dynamic programming. What
// the chosen ones have in common is learned, and the choice is made again (hard expectation
// maximisation). Thread-safe.
#pragma once

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Fills Hypothesis::chosen and score, and the evidence of the candidates.
void solve(const MarkedDocument& marked, Hypothesis& hypothesis);

}  // namespace dagsorden
