// A table of words.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dagsorden {

using WordList = std::span<const std::string_view>;

/// True if the table has exactly this word. Takes time in proportion to the table. Thread-safe.
inline bool is_one_of(std::string_view word, WordList words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace dagsorden
