// Numbers, days and marks that are printed at a margin beside a title, which are no text of it.
//
// All three change blocks in place, and only where several lines of the document look so.
// Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Moves a case's number at the left margin, beside the second line of a title, below the title.
void put_numbers_below(std::vector<Block>& blocks);

/// Moves what stands at the right margin of a title below it: "Åbent", a time, a case's number. A
/// title may go on beside it; its lines are joined first. width: of the document.
void put_margin_below(std::vector<Block>& blocks, std::size_t width);

/// Makes a heading of a title that has the day on which its case came in at the left margin.
void take_days_off(std::vector<Block>& blocks);

}  // namespace dagsorden
