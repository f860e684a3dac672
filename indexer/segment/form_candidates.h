// Finds the places where an item may begin according to a hypothesis: at a number, a case line, a
// label or a heading. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// All candidates of a form, in the order of their blocks, each with its witnesses.
std::vector<Candidate> candidates_of(const MarkedDocument& marked, const ItemForm& form);

/// The candidates of a form of FormKind::number or restarted_number.
std::vector<Candidate> numbered_candidates(const MarkedDocument& marked, const ItemForm& form);

/// The candidates of a form of FormKind::heading.
std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form);

/// True if the block is set apart in the way that the form (of FormKind::heading) requires.
bool bears_mark(const Block& block, const BlockMarks& marks, const ItemForm& form);

}  // namespace dagsorden
