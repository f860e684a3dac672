// Finds the places where an item may begin by the hypothesis of a form: at a number, a case line, a
// label or a heading. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// True if the block is set apart as a heading in the way of the form, one of FormKind::heading.
bool bears_mark(const Block& block, const BlockMarks& marks, const ItemForm& form);

/// All candidates in the order of their blocks, each with its witnesses.
std::vector<Candidate> candidates_of(const MarkedDocument& marked, const ItemForm& form);

}  // namespace dagsorden
