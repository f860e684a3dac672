// Fits help pages to narrow terminals. Thread-safe; throws nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dagsorden {

/// Breaks lines that are wider than `width` columns at blanks. The two halves of a table row are
/// then set one below the other.
std::string fitted(std::string_view text, std::size_t width);

/// The width of the terminal behind a file descriptor, else $COLUMNS, else 80.
std::size_t width_of_terminal(int descriptor);

}  // namespace dagsorden
