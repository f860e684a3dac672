// Fits texts and help pages to the width of terminals. Thread-safe; throws nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dagsorden {

/// Breaks lines wider than `width` columns at blanks. The two halves of such a table row are set
/// one below the other.
std::string fitted(std::string_view text, std::size_t width);

/// The text with blanks before or after it, `width` code points wide.
std::string padded_left(std::string_view text, std::size_t width);
std::string padded_right(std::string_view text, std::size_t width);

/// The width of the terminal behind a file descriptor, else $COLUMNS, else 80.
std::size_t width_of_terminal(int descriptor);

}  // namespace dagsorden
