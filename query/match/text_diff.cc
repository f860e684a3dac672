#include "query/match/text_diff.h"

#include <algorithm>
#include <cstdint>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Only the beginnings of longer texts are compared, since the table below grows with the square.
constexpr std::size_t most_compared = 1500;

struct ComparedWord {
  std::string folded;
  std::string_view printed;
};

bool is_number_of_entry(const std::string& folded, std::string_view text, std::size_t end) {
  const bool is_short =
      folded.size() <= 2 && std::all_of(folded.begin(), folded.end(), is_ascii_digit);
  return is_short && end < text.size() && (text[end] == '.' || text[end] == ')');
}

std::vector<ComparedWord> compared_words(std::string_view text) {
  std::vector<ComparedWord> words;
  for (const Token& token : tokenize(text)) {
    if (token.stacked || is_number_of_entry(token.word, text, token.end)) continue;
    words.push_back({token.word, text.substr(token.begin, token.end - token.begin)});
    if (words.size() == most_compared) break;
  }
  return words;
}

// Joins neighbouring words into runs.
class Runs {
 public:
  void add(const ComparedWord& word, std::size_t at) {
    if (runs_.empty() || at != next_) {
      runs_.emplace_back(word.printed);
    } else {
      runs_.back().append(" ").append(word.printed);
    }
    next_ = at + 1;
  }
  std::vector<std::string> take() { return std::move(runs_); }

 private:
  std::vector<std::string> runs_;
  std::size_t next_ = 0;
};

}  // namespace

TextDiff text_diff(std::string_view before, std::string_view after) {
  const std::vector<ComparedWord> left = compared_words(before);
  const std::vector<ComparedWord> right = compared_words(after);
  const std::size_t width = right.size() + 1;
  // common[l][r]: the length of the longest common sequence of left from l on and right from r on.
  std::vector<std::uint16_t> common((left.size() + 1) * width, 0);
  for (std::size_t l = left.size(); l-- > 0;) {
    for (std::size_t r = right.size(); r-- > 0;) {
      common[l * width + r] =
          left[l].folded == right[r].folded
              ? static_cast<std::uint16_t>(common[(l + 1) * width + r + 1] + 1)
              : std::max(common[(l + 1) * width + r], common[l * width + r + 1]);
    }
  }
  Runs removed;
  Runs added;
  std::size_t l = 0;
  std::size_t r = 0;
  while (l < left.size() || r < right.size()) {
    if (l < left.size() && r < right.size() && left[l].folded == right[r].folded) {
      ++l;
      ++r;
    } else if (r == right.size() ||
               (l < left.size() && common[(l + 1) * width + r] >= common[l * width + r + 1])) {
      removed.add(left[l], l);
      ++l;
    } else {
      added.add(right[r], r);
      ++r;
    }
  }
  return {removed.take(), added.take()};
}

std::string recommendation_of(const Item& item) {
  std::string text;
  for (const Part& part : item.parts) {
    if (part.kind != PartKind::recommendation) continue;
    text.append(text.empty() ? "" : "\n").append(text_of(item, part));
  }
  return text;
}

}  // namespace dagsorden
