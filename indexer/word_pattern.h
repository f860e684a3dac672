// Patterns of RE2 that are made from lists of words, so that a word is added without reading a
// pattern. Thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dagsorden {

/// A group that fits each of the words as it is spelled: {"pkt.", "punkt"} → "(?:punkt|pkt\.)". Of
/// words that begin alike the longest fits, whatever their order.
std::string any_of(std::span<const std::string_view> words);

}  // namespace dagsorden
