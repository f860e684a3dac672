// Headings that are set apart by their look or place. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// True if the block is set apart as a heading in the way of the form, one of FormKind::heading.
bool bears_mark(const Block& block, const BlockMarks& marks, const ItemForm& form);

/// The candidates of a form of FormKind::heading, in the order of their blocks.
std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form);

}  // namespace dagsorden
