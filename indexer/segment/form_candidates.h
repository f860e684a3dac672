// Finds the places where an item may begin according to a hypothesis: at a number, a case line, a
// label or a heading. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// All candidates in the order of their blocks, each with its witnesses.
std::vector<Candidate> candidates_of(const MarkedDocument& marked, const ItemForm& form);

}  // namespace dagsorden
