// Numbers, dates and marks that are printed in the margin beside a title and are not part of it.
//
// All three functions change blocks in place, and only if several lines of the document have this
// layout. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Moves a case number from the left margin, beside the second line of a title, to below the title.
void put_numbers_below(std::vector<Block>& blocks);

/// Moves text in the right margin of a title below it: "Åbent", a time, a case number. Joins the
/// lines of a title that continues beside such text. width: of the document, in characters.
void put_margin_below(std::vector<Block>& blocks, std::size_t width);

/// Turns a title into a heading if the left margin shows the date on which the case was received.
void take_days_off(std::vector<Block>& blocks);

}  // namespace dagsorden
