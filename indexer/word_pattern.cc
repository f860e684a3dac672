#include "indexer/word_pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

namespace dagsorden {

bool holds_one_of(std::string_view text, WordList words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

bool begins_with_one_of(std::string_view text, WordList words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_one_of(std::string_view text, WordList words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

std::string any_of(WordList words) {
  std::vector<std::string_view> longest_first(words.begin(), words.end());
  std::stable_sort(
      longest_first.begin(), longest_first.end(),
      [](std::string_view left, std::string_view right) { return left.size() > right.size(); });
  std::string pattern;
  for (const std::string_view word : longest_first) {
    pattern.append(pattern.empty() ? "(?:" : "|").append(RE2::QuoteMeta(word));
  }
  return pattern + ")";
}

}  // namespace dagsorden
