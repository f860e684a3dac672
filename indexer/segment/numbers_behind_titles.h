// Titles followed by their number: "Ny færge   Pkt. 61". Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Puts such numbers before their titles if most of them are consecutive.
void put_numbers_first(std::vector<Block>& blocks);

}  // namespace dagsorden
