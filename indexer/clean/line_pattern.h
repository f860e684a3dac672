// Shapes of lines, written as data: how a layout describes its page furniture.
#pragma once

#include <string_view>

namespace dagsorden {

/// True if all of line has the shape of pattern: '#' stands for one or more digits, '*' for
/// any text (also none), a blank for any number of blanks (also none); all else for itself, ASCII
/// letters in any case. "SIDE | #" fits "Side  |  15".
bool fits_pattern(std::string_view line, std::string_view pattern);

}  // namespace dagsorden
