// Sentences in another language, by patterns of the English ones.
//
// Errors and reports are written in English where they arise. Before a program shows one, it looks
// it up in its table. Thread-safe; nothing throws.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dagsorden {

/// %1, %2 … stand for names and values, which stay as they are; ~1, ~2 … for sentences that are
/// looked up in turn.
struct Translation {
  std::string_view english;
  std::string_view danish;
};

/// The Danish of a sentence; the first row that fits counts. Any other sentence as it is.
std::string in_danish(std::span<const Translation> table, std::string_view sentence);

}  // namespace dagsorden
