// Shapes of lines as data: the patterns by which a layout describes its page furniture.
#pragma once

#include <string_view>

namespace dagsorden {

/// True if the whole line matches the pattern: '#' stands for one or more digits, '*' for any text
/// or none, a space for any number of spaces or none. Anything else stands for itself, ASCII
/// letters in either case. "SIDE \| #" matches "Side  \|  15".
bool fits_pattern(std::string_view line, std::string_view pattern);

}  // namespace dagsorden
