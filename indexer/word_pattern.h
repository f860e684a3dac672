// Lists of words, so that a word is added without reading code or a pattern. Thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace dagsorden {

using WordList = std::span<const std::string_view>;

bool is_one_of(std::string_view word, WordList words);

bool holds_one_of(std::string_view text, WordList words);

bool begins_with_one_of(std::string_view text, WordList words);

bool ends_with_one_of(std::string_view text, WordList words);

/// A group of a pattern of RE2 that fits each of the words as it is spelled: {"pkt.", "punkt"} →
/// "(?:punkt|pkt\.)". Of words that begin alike the longest fits, whatever their order.
std::string any_of(WordList words);

/// Where a piece of a text, such as a group that a pattern found in it, begins and ends in it.
inline std::size_t begin_in(std::string_view text, std::string_view piece) {
  return static_cast<std::size_t>(piece.data() - text.data());
}
inline std::size_t end_in(std::string_view text, std::string_view piece) {
  return begin_in(text, piece) + piece.size();
}

}  // namespace dagsorden
