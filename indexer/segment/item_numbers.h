// Numbers for items that were found by other marks. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Gives each item its number, if most titles begin with one or have one on a line of its own above
/// them.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates);

}  // namespace dagsorden
