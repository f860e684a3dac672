// The places where a form of items finds a heading: of numbers, case lines, labels, or headings of
// the document's own. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// True if the block is set apart as a heading in the way of the form, one of FormKind::heading.
bool bears_mark(const Block& block, const BlockMarks& marks, const ItemForm& form);

/// In the order of their blocks, each with its witnesses.
std::vector<Candidate> candidates_of(const MarkedDocument& marked, const ItemForm& form);

}  // namespace dagsorden
