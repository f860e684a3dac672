// Word lists as parts of RE2 patterns, so that a word can be added without reading code or a
// pattern. Thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/word_list.h"

namespace dagsorden {

bool holds_one_of(std::string_view text, WordList words);

bool begins_with_one_of(std::string_view text, WordList words);

bool ends_with_one_of(std::string_view text, WordList words);

/// A group of an RE2 pattern that matches each of the words literally: {"pkt.", "punkt"} →
/// "(?:punkt|pkt\.)". If one word is the beginning of another, the longer one matches, whatever
/// their order.
std::string any_of(WordList words);

/// Byte offsets at which a piece of a text begins and ends. The piece must point into the text,
/// such as a group that a pattern captured.
inline std::size_t begin_in(std::string_view text, std::string_view piece) {
  return static_cast<std::size_t>(piece.data() - text.data());
}
inline std::size_t end_in(std::string_view text, std::string_view piece) {
  return begin_in(text, piece) + piece.size();
}

}  // namespace dagsorden
