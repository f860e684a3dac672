#include "common/collapse_key.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

struct TitleWords {
  std::vector<std::string> telling;  // stems, sorted, each once
  std::string letters;               // of all words; numbers are separated
};

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), is_ascii_digit);
}

TitleWords words_of_title(std::string_view title) {
  thread_local const Xapian::Stem danish("danish");
  TitleWords words;
  std::vector<std::string> all;
  for (const Token& token : tokenize(title)) {
    if (token.stacked) continue;
    words.letters += has_digit(token.word) ? " " + token.word + " " : token.word;
    // The stemmer would shorten 122 to 12, and takes "budgettet" to "budget" in one step only.
    all.push_back(has_digit(token.word) ? token.word : danish(danish(token.word)));
    if (!is_stop_word(token.word)) words.telling.push_back(all.back());
  }
  if (words.telling.empty()) words.telling = std::move(all);
  std::sort(words.telling.begin(), words.telling.end());
  words.telling.erase(std::unique(words.telling.begin(), words.telling.end()), words.telling.end());
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
  // The longer title says more, so it shows better what another title contradicts.
  if (document.title.size() > known.title.size()) known.title = document.title;
  if (known.signs.time.empty()) known.signs.time = document.signs.time;
  if (known.signs.source.empty()) {
    const std::string time = std::move(known.signs.time);
    known.signs = document.signs;
    known.signs.time = time;
  }
  return true;
}

bool are_alike(std::string_view left_title, std::string_view right_title) {
  const TitleWords left = words_of_title(left_title);
  const TitleWords right = words_of_title(right_title);
  if (left.letters == right.letters) return true;
  std::vector<std::string> shared;
  std::set_intersection(left.telling.begin(), left.telling.end(), right.telling.begin(),
                        right.telling.end(), std::back_inserter(shared));
  const auto [fewer, more] = std::minmax({left.telling.size(), right.telling.size()});
  return shared.size() == fewer && more - fewer < std::max<std::size_t>(shared.size(), 1);
}

}  // namespace dagsorden
