// Pages of help on narrow terminals. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dagsorden {

/// The text with its lines broken at blanks where they are wider than so many columns. The two
/// halves of a row, with a gap between them, come below each other then.
std::string fitted(std::string_view text, std::size_t width);

/// Columns of the terminal at a descriptor, else $COLUMNS, else 80.
std::size_t width_of_terminal(int descriptor);

}  // namespace dagsorden
