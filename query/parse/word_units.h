// A word as typed may hold several words of the analysis: "børn/unge" is two words of their own,
// "K17-sundhed" is one, in two tokens. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

/// What is searched as one word: its tokens, and how it was typed.
struct WordUnit {
  std::string text;
  std::vector<Token> tokens;
};

/// The units of a chunk of text. Empty where it holds no letter and no digit.
std::vector<WordUnit> word_units(std::string_view chunk);

}  // namespace dagsorden
