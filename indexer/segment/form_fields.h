// The fields of forms and web pages, whose names and values are blocks of their own. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Joins "Sagsnummer" and the number, "Emne" and the title, "Pkt. 4" and the title, where several
/// headings are printed so.
void join_fields(std::vector<Block>& blocks);

}  // namespace dagsorden
