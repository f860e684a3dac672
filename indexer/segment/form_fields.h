// The fields of forms and web pages, whose names and values are separate blocks. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Joins "Sagsnummer" with the number, and "Emne" or "Pkt. 4" with the title, if several headings
/// are printed like this.
void join_fields(std::vector<Block>& blocks);

}  // namespace dagsorden
