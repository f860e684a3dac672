#include "indexer/word_pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

namespace dagsorden {

std::string any_of(std::span<const std::string_view> words) {
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
