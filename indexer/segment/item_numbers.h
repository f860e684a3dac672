// The numbers of items that were found by other marks. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Takes the numbers that most titles begin with, or that are on lines of their own above them, as
/// the numbers of the items.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates);

}  // namespace dagsorden
