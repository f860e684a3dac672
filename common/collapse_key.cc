#include "common/collapse_key.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

std::vector<std::string> informative_words(std::string_view title) {
  std::vector<std::string> words;
  std::vector<std::string> all;
  for (const Token& token : tokenize(title)) {
    if (token.stacked) continue;
    all.push_back(token.word);
    if (!is_stop_word(token.word)) words.push_back(token.word);
  }
  if (words.empty()) words = std::move(all);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

CollapseKey collapse_key(std::string_view slot_value) {
  const std::vector<std::string_view> lines = split(slot_value, '\n');
  const auto line = [&lines](std::size_t at) {
    return at < lines.size() ? std::string(lines[at]) : std::string();
  };
  return {line(0), line(1), line(2), signs_from_text(line(3)), line(4)};
}

bool is_one_item(const CollapseKey& left, const CollapseKey& right) {
  const bool differ_in_case = !left.case_number.empty() && !right.case_number.empty() &&
                              left.case_number != right.case_number;
  return !differ_in_case && !are_at_odds(left.signs, right.signs) &&
         (left.title == right.title || are_alike(left.title, right.title));
}

bool take_in(CollapseKey& known, const CollapseKey& document) {
  if (!is_one_item(known, document)) return false;
  if (known.case_number.empty()) known.case_number = document.case_number;
  if (known.signs.time.empty()) known.signs.time = document.signs.time;
  if (known.signs.source.empty()) {
    const std::string time = std::move(known.signs.time);
    known.signs = document.signs;
    known.signs.time = time;
  }
  return true;
}

bool are_alike(std::string_view left_title, std::string_view right_title) {
  const std::vector<std::string> left = informative_words(left_title);
  const std::vector<std::string> right = informative_words(right_title);
  std::vector<std::string> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(shared));
  return shared.size() * 4 >= left.size() + right.size();
}

}  // namespace dagsorden
