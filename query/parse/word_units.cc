#include "query/parse/word_units.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

// True for "A/S", "23/4567": a slash within one name. "børn/unge" is two words.
bool is_part_of_name(const Token& token) {
  const bool has_digit = std::any_of(token.word.begin(), token.word.end(), [](char byte) {
    return is_digit(static_cast<unsigned char>(byte));
  });
  return has_digit || count_code_points(token.word) < 3;
}

// True if the text between two tokens joins them: "9:30", "K17-sundhed", "www.kl".
bool joins(std::string_view between, const Token& left, const Token& right) {
  if (between.find_first_of(" ,;!?") != std::string_view::npos) return false;
  if (between.find('/') == std::string_view::npos) return true;
  return is_part_of_name(left) || is_part_of_name(right);
}

}  // namespace

std::vector<WordUnit> word_units(std::string_view chunk) {
  std::vector<WordUnit> units;
  std::size_t end = 0;
  for (Token& token : tokenize(chunk)) {
    const bool continues =
        !units.empty() && (token.stacked ||
                           (token.begin >= end && joins(chunk.substr(end, token.begin - end),
                                                        units.back().tokens.back(), token)) ||
                           token.begin < end);
    if (!continues) units.emplace_back();
    // A stacked token may reach over the tokens that follow it. So gaps are measured from the end
    // of the last token that does not.
    if (!token.stacked || token.begin >= end) end = token.end;
    units.back().tokens.push_back(std::move(token));
  }
  for (WordUnit& unit : units) {
    std::size_t begin = chunk.size();
    std::size_t last = 0;
    for (const Token& token : unit.tokens) {
      begin = std::min(begin, token.begin);
      last = std::max(last, token.end);
    }
    unit.text = chunk.substr(begin, last - begin);
  }
  return units;
}

}  // namespace dagsorden
