// Chooses which of a form's candidates are items: the chain that explains the document best.
// item_form.h describes the method. Thread-safe.
#pragma once

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Fills Hypothesis::chosen, Hypothesis::score, and the evidence of the candidates.
void choose_headings(const MarkedDocument& marked, Hypothesis& hypothesis);

}  // namespace dagsorden
