// The numbers of items that were found by other marks. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Takes the numbers that most of the titles bear, or that are on lines of their own above them, as
/// those of the items.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates);

}  // namespace dagsorden
