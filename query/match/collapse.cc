#include "query/match/collapse.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// The digits at text[begin], without leading zeros.
std::string_view number_at(std::string_view text, std::size_t& begin) {
  while (begin + 1 < text.size() && text[begin] == '0' && is_ascii_digit(text[begin + 1])) ++begin;
  const std::size_t first = begin;
  while (begin < text.size() && is_ascii_digit(text[begin])) ++begin;
  return text.substr(first, begin - first);
}

// Less than, equal to or greater than 0, as for strings.
int compare(std::string_view left, std::string_view right) {
  std::size_t l = 0;
  std::size_t r = 0;
  while (l < left.size() && r < right.size()) {
    if (is_ascii_digit(left[l]) && is_ascii_digit(right[r])) {
      const std::string_view left_number = number_at(left, l);
      const std::string_view right_number = number_at(right, r);
      if (left_number.size() != right_number.size()) {
        return left_number.size() < right_number.size() ? -1 : 1;
      }
      if (left_number != right_number) return left_number < right_number ? -1 : 1;
      continue;
    }
    if (left[l] != right[r]) {
      return static_cast<unsigned char>(left[l]) < static_cast<unsigned char>(right[r]) ? -1 : 1;
    }
    ++l;
    ++r;
  }
  if (l < left.size()) return 1;
  if (r < right.size()) return -1;
  return left.compare(right);  // only leading zeros differ
}

std::vector<std::string> telling_words(std::string_view title) {
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

int order_of_kind(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::referat:
      return 0;
    case DocumentKind::dagsorden:
      return 1;
    case DocumentKind::andet:
      break;
  }
  return 2;
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
  const std::vector<std::string> left = telling_words(left_title);
  const std::vector<std::string> right = telling_words(right_title);
  std::vector<std::string> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(shared));
  return shared.size() * 4 >= left.size() + right.size();
}

bool comes_before(std::string_view left, std::string_view right) {
  return compare(left, right) < 0;
}

bool is_shown_before(const Item& left, const Item& right) {
  if (order_of_kind(left.document_kind) != order_of_kind(right.document_kind)) {
    return order_of_kind(left.document_kind) < order_of_kind(right.document_kind);
  }
  // Without its ending, agenda comes before agenda-rettet.
  const std::filesystem::path left_path(left.source.path);
  const std::filesystem::path right_path(right.source.path);
  const int names = compare((left_path.parent_path() / left_path.stem()).string(),
                            (right_path.parent_path() / right_path.stem()).string());
  if (names != 0) return names > 0;
  return compare(left.source.path, right.source.path) > 0;
}

}  // namespace dagsorden
