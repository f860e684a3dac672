// Splits a typed word into the units that are searched: "børn/unge" is two words, "K17-sundhed" is
// one word of two tokens. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

/// What is searched as one word: how it was typed, and its tokens.
struct WordUnit {
  std::string text;
  std::vector<Token> tokens;
};

/// The units of a chunk of text; empty if it has no letter and no digit.
std::vector<WordUnit> word_units(std::string_view chunk);

}  // namespace dagsorden
