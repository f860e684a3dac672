// Numbers, dates and marks that are printed in a margin beside a title and are not part of it.
//
// All three change blocks in place, and only if several lines of the document look like this.
// Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Moves a case's number at the left margin, beside the second line of a title, below the title.
void put_numbers_below(std::vector<Block>& blocks);

/// Moves text in the right margin of a title below it: "Åbent", a time, a case number. A
/// title may continue beside such text; its lines are joined first. width: of the document.
void put_margin_below(std::vector<Block>& blocks, std::size_t width);

/// Turns a title into a heading if the date on which its case was received is in the left margin.
void take_days_off(std::vector<Block>& blocks);

}  // namespace dagsorden
