#include "indexer/clean/hyphenation.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dagsorden {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

// First halves that keep their hyphen although they are lower-case words.
constexpr std::array<std::string_view, 9> hyphen_words = {"cd",  "cv", "eks", "ikke", "it",
                                                          "non", "pc", "tv",  "wc"};

// Second halves of loan words that follow a hyphen: ad-hoc, kick-off, start-up.
bool is_hyphen_ending(const std::string& lower) {
  return lower == "hoc" || lower == "off" || lower == "up";
}

bool is_hyphen_word(const std::string& lower) {
  return std::binary_search(hyphen_words.begin(), hyphen_words.end(), lower);
}

bool is_conjunction(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower == "og" || lower == "eller" || lower == "samt" || lower == "og/eller";
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

// The length of the line's final hyphen of any kind, in bytes; 0 if there is none.
std::size_t closing_hyphen_size(std::string_view text) {
  for (const std::string_view hyphen : {std::string_view("-"), soft_hyphen,
                                        std::string_view("\u2010"), std::string_view("\u2011")}) {
    if (text.ends_with(hyphen)) return hyphen.size();
  }
  return 0;
}

// The letters and digits at the end of a word: "krise" of "hjemløse/krise".
std::string_view tail_letters(std::string_view word) {
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t code_point = next_code_point(word, offset);
    if (!is_letter(code_point) && !is_digit(code_point)) begin = offset;
  }
  return word.substr(begin);
}

std::string_view head_letters(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(word, offset);
    if (!is_letter(code_point) && !is_digit(code_point)) return word.substr(0, begin);
  }
  return word;
}

char32_t first_letter(std::string_view word) {
  std::size_t offset = 0;
  return word.empty() ? 0 : next_code_point(word, offset);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool is_all_upper(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    if (!is_upper(next_code_point(word, offset))) return false;
  }
  return !word.empty();
}

// Punctuation around a word is not part of it.
std::string_view without_marks(std::string_view word) {
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t at = offset;
    const char32_t code_point = next_code_point(word, offset);
    if (!is_letter(code_point) && !is_digit(code_point)) continue;
    if (end == 0) begin = at;
    end = offset;
  }
  return word.substr(begin, end - begin);
}

// A line that ends in a hyphen after a space.
LineJoin decide_lone_hyphen(std::string_view before, std::string_view right) {
  if (is_conjunction(first_word(right))) return LineJoin::suspended;
  const bool small = !is_upper(first_letter(right)) && is_letter(first_letter(right));
  if (small && is_conjunction(last_word(before))) return LineJoin::prefix;
  return LineJoin::dash;
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Block>& lines) {
  const bool has_broken_words = std::any_of(lines.begin(), lines.end(), [](const Block& line) {
    return closing_hyphen_size(line.text) > 0;
  });
  if (!has_broken_words) return;
  for (const Block& line : lines) {
    letters_.append(letters_.empty() ? "" : "\n").append(to_lower(line.text));
  }
  bool second_half = false;
  for (const std::string_view line : split(letters_, '\n')) {
    const bool first_half = closing_hyphen_size(line) > 0;
    const std::vector<std::string_view> words = split(line, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool broken = (i == 0 && second_half) || (i + 1 == words.size() && first_half);
      if (!broken) add(without_marks(words[i]));
    }
    second_half = first_half;
  }
}

void Vocabulary::add(std::string_view word) {
  if (++words_[word] > 1) return;
  const std::size_t hyphen = word.find('-');
  if (hyphen != std::string_view::npos) ++hyphenated_[word.substr(0, hyphen)];
}

int Vocabulary::count(std::string_view lower_word) const {
  const auto found = words_.find(lower_word);
  return found == words_.end() ? 0 : found->second;
}

int Vocabulary::count_hyphenated(std::string_view lower_first) const {
  const auto found = hyphenated_.find(lower_first);
  return found == hyphenated_.end() ? 0 : found->second;
}

LineJoin decide_join(std::string_view left, std::string_view right, const Vocabulary& vocabulary) {
  const std::size_t hyphen = closing_hyphen_size(left);
  if (hyphen == 0 || right.empty()) return LineJoin::none;
  if (left.ends_with(soft_hyphen)) return LineJoin::soft;
  std::string_view before = left.substr(0, left.size() - hyphen);
  if (before.empty()) return LineJoin::none;
  // Text further back has no influence, and many lines may have been joined.
  constexpr std::size_t near = 512;
  before.remove_prefix(before.size() - std::min(before.size(), near));
  if (before.back() == ' ') return decide_lone_hyphen(trim(before), right);
  if (right.front() == '/' || before.back() == '/') return LineJoin::hard;
  if (is_conjunction(first_word(right))) return LineJoin::suspended;
  if (last_word(before).find("://") != std::string_view::npos) return LineJoin::hard;

  const std::string_view first = tail_letters(before);
  const std::string_view second = head_letters(right);
  if (first.empty() || second.empty()) return LineJoin::hard;
  if (has_digit(first) || has_digit(second.substr(0, 1))) return LineJoin::hard;
  if (count_code_points(first) == 1) return LineJoin::hard;
  // Next, the document itself decides: does it write the word with a hyphen or without?
  const std::string lower_first = to_lower(first);
  const std::string lower_second = to_lower(second);
  const int whole = vocabulary.count(lower_first + lower_second);
  const int hyphenated = vocabulary.count(lower_first + "-" + lower_second);
  if (whole != hyphenated) return whole > hyphenated ? LineJoin::soft : LineJoin::hard;

  if (is_all_upper(first)) return is_all_upper(second) ? LineJoin::soft : LineJoin::hard;
  if (is_upper(first_letter(second))) return LineJoin::hard;
  constexpr int habit = 3;  // this many different words show that a first half takes a hyphen
  if (is_hyphen_word(lower_first) || is_hyphen_ending(lower_second) ||
      vocabulary.count_hyphenated(lower_first) >= habit) {
    return LineJoin::hard;
  }
  return LineJoin::soft;
}

void append_joined(std::string& left, std::string_view right, LineJoin join) {
  switch (join) {
    case LineJoin::none:
      break;
    case LineJoin::soft:
      left.resize(left.size() - closing_hyphen_size(left));
      break;
    case LineJoin::hard:
    case LineJoin::prefix:
      break;
    case LineJoin::suspended: {
      // "erhvervs -" with a stray space becomes "erhvervs-".
      left.resize(left.size() - closing_hyphen_size(left));
      while (!left.empty() && left.back() == ' ') left.pop_back();
      left += "- ";
      break;
    }
    case LineJoin::dash:
      left.push_back(' ');
      break;
  }
  left.append(right);
}

}  // namespace dagsorden
