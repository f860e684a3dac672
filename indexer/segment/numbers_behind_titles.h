// Titles that have their number behind them: "Ny færge   Pkt. 61". Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Puts such numbers before their titles if most of them follow each other.
void put_numbers_first(std::vector<Block>& blocks);

}  // namespace dagsorden
