#include "common/built_in_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "common/text.h"

namespace dagsorden {
namespace {

constexpr char open_digit = '#';  // of comments the first letter

// A table's text in small letters, so that the lines with a word can be found; byte for byte as
// long as the text. Lines are counted from 0, comments left out.
struct SmallText {
  std::string letters;
  std::vector<std::size_t> begins;      ///< of all lines
  std::vector<std::size_t> open_lines;  ///< with open digits
  std::vector<std::size_t> fold_lines;  ///< whose words fold to other letters: é, aa, ae, oe
};

constexpr unsigned char first_of_two = 0xC3;  // of Æ, Ø, Å and their small forms, in UTF-8

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// Small letters of ASCII and æ, ø, å; all else stays. The second bytes of Æ, Ø and Å lie as far
// from those of the small ones as A from a. Every start of a query runs through this: no more than
// a few instructions a byte.
std::string in_small_letters(std::string_view text) {
  constexpr unsigned char to_small = 0x20;
  std::string letters(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char byte = byte_at(text, i);
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    const bool is_second = i > 0 && byte_at(text, i - 1) == first_of_two;
    letters[i] = static_cast<char>(is_capital || is_second ? byte | to_small : byte);
  }
  return letters;
}

// A line in small letters.
bool folds(std::string_view line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const unsigned char before = byte_at(line, i - 1);
    const unsigned char byte = byte_at(line, i);
    if (byte == 'e' && (before == 'a' || before == 'o')) return true;
    if (byte == 'a' && before == 'a') return true;
    if (byte < first_beyond_ascii) continue;
    const std::string_view letter = line.substr(before == first_of_two ? i - 1 : i, 2);
    if (letter != "æ" && letter != "ø" && letter != "å") return true;
  }
  return false;
}

SmallText small_text(std::string_view text) {
  SmallText small{in_small_letters(text), {}, {}, {}};
  std::size_t begin = 0;
  for (const std::string_view line : split(small.letters, '\n')) {
    const std::size_t number = small.begins.size();
    small.begins.push_back(begin);
    begin += line.size() + 1;
    if (line.starts_with(open_digit)) continue;
    if (line.find(open_digit) != std::string_view::npos) small.open_lines.push_back(number);
    if (folds(line)) small.fold_lines.push_back(number);
  }
  return small;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return is_digit(static_cast<unsigned char>(byte)); });
}

// The lines that may hold a phrase which begins with the word; all others do not.
std::string lines_about(const std::string& word, std::string_view text, const SmallText& small,
                        Stemmer& stemmer) {
  // What the stemmer cuts is always an ending, so all words of a stem begin with it; what is meant
  // as it stands may lack a genitive s.
  std::string stem = stemmer.stem(word);
  if (stem == word && word.ends_with('s')) stem.pop_back();
  std::vector<std::size_t> lines = small.fold_lines;
  if (has_digit(word)) {
    lines.insert(lines.end(), small.open_lines.begin(), small.open_lines.end());
  }
  for (std::size_t at = small.letters.find(stem); at != std::string::npos;) {
    const auto next = std::upper_bound(small.begins.begin(), small.begins.end(), at);
    lines.push_back(static_cast<std::size_t>(std::distance(small.begins.begin(), next)) - 1);
    at = next == small.begins.end() ? std::string::npos : small.letters.find(stem, *next);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string found;
  for (const std::size_t line : lines) {
    const std::size_t begin = small.begins[line];
    const std::size_t end = line + 1 < small.begins.size() ? small.begins[line + 1] : text.size();
    found.append(text.substr(begin, end - begin));
  }
  return found;
}

std::vector<Phrase> alternatives_in(std::string_view text, const SmallText& small,
                                    const std::vector<std::string>& words, Stemmer& stemmer) {
  if (words.empty()) return {};
  const std::string lines = lines_about(words.front(), text, small, stemmer);
  return alternatives(parse_word_table(lines, "a built-in table"), words, stemmer);
}

}  // namespace

std::vector<Phrase> built_in_synonyms(const std::vector<std::string>& words, Stemmer& stemmer) {
  static const SmallText small = small_text(synonyms_text());
  return alternatives_in(synonyms_text(), small, words, stemmer);
}

std::vector<Phrase> built_in_abbreviations(const std::vector<std::string>& words,
                                           Stemmer& stemmer) {
  static const SmallText small = small_text(abbreviations_text());
  return alternatives_in(abbreviations_text(), small, words, stemmer);
}

}  // namespace dagsorden
