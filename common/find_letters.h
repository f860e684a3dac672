// Looks for letters in Danish text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dagsorden {

/// As text.find(sought, from), but faster in Danish text: the C library looks for one
/// byte many at a time, and here it looks for the rarest of them instead of the first.
std::size_t find_letters(std::string_view text, std::string_view sought, std::size_t from = 0);

}  // namespace dagsorden
