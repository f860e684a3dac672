// Cuts a document by a form: where each item begins and ends, and the section and group it is in.
// Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"
#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// The items of the headings that the hypothesis has chosen, in order. What stands between two
/// items and belongs to neither (headings of groups and sections, furniture, times) is in no item's
/// text.
std::vector<LearnedItem> cut_items(const MarkedDocument& marked, const Hypothesis& hypothesis);

}  // namespace dagsorden
