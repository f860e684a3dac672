// Headings that begin with a number. Thread-safe.
#pragma once

#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// The candidates of a form of FormKind::number or restarted_number, in the order of their blocks.
std::vector<Candidate> numbered_candidates(const MarkedDocument& marked, const ItemForm& form);

}  // namespace dagsorden
