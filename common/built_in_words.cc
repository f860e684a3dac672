#include "common/built_in_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>

#include "common/built_in_word_tables.h"
#include "common/find_letters.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr char any_digit = '#';  // of comments the first letter

// Numbers of lines, in their order.
template <std::size_t most>
struct LineNumbers {
  std::array<std::size_t, most> numbers{};
  std::size_t count = 0;

  constexpr void add(std::size_t number) { numbers[count++] = number; }
  constexpr std::span<const std::size_t> all() const { return {numbers.data(), count}; }
};

// A table's text in small letters, æ, ø and å for ae, oe and aa, so that the lines with a word can
// be found; byte for byte as long as the text. Lines are counted from 0, comments left out. Made by
// the compiler: every start of a query would take the time otherwise.
template <std::size_t bytes, std::size_t lines>
struct SmallText {
  std::array<char, bytes> letters{};
  std::array<std::size_t, lines> begins{};  ///< of all lines
  LineNumbers<lines> open_lines{};          ///< with open digits
  LineNumbers<lines> fold_lines{};          ///< whose words fold to other letters still: é
};

// A table and what a SmallText knows of it.
struct Table {
  std::string_view text;
  std::string_view letters;
  std::span<const std::size_t> begins;
  std::span<const std::size_t> open_lines;
  std::span<const std::size_t> fold_lines;
};

constexpr unsigned char first_of_danish = 0xC3;  // of Æ, Ø, Å and their small forms, in UTF-8

constexpr unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// Small letters of ASCII and æ, ø, å; all else stays. The second bytes of Æ, Ø and Å lie as far
// from those of the small ones as A from a.
constexpr char small_letter_at(std::string_view text, std::size_t offset) {
  constexpr unsigned char to_small = 0x20;
  const unsigned char byte = byte_at(text, offset);
  const bool is_capital = byte >= 'A' && byte <= 'Z';
  const bool is_second = offset > 0 && byte_at(text, offset - 1) == first_of_danish;
  return static_cast<char>(is_capital || is_second ? byte | to_small : byte);
}

// The letter that two small letters stand for, which is as long as they; nothing for others.
constexpr std::string_view letter_of_pair(std::string_view pair) {
  return pair == "aa" ? "å" : pair == "ae" ? "æ" : pair == "oe" ? "ø" : "";
}

// Whether letters of a line in small letters fold to others: é to e.
constexpr bool folds(std::string_view line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const unsigned char before = byte_at(line, i - 1);
    const unsigned char byte = byte_at(line, i);
    if (byte < first_beyond_ascii) continue;
    const std::string_view letter = line.substr(before == first_of_danish ? i - 1 : i, 2);
    if (letter != "æ" && letter != "ø" && letter != "å") return true;
  }
  return false;
}

constexpr std::size_t count_lines(std::string_view text) {
  std::size_t lines = 1;
  for (const char byte : text) lines += byte == '\n' ? 1 : 0;
  return lines;
}

template <const std::string_view& text>
constexpr SmallText<text.size(), count_lines(text)> small_text() {
  SmallText<text.size(), count_lines(text)> small;
  for (std::size_t i = 0; i < text.size(); ++i) small.letters[i] = small_letter_at(text, i);
  const std::string_view letters(small.letters.data(), small.letters.size());
  for (std::size_t i = 1; i < text.size(); ++i) {
    const std::string_view letter = letter_of_pair(letters.substr(i - 1, 2));
    if (letter.empty()) continue;
    small.letters[i - 1] = letter[0];
    small.letters[i] = letter[1];
  }
  std::size_t begin = 0;
  for (std::size_t number = 0; number < small.begins.size(); ++number) {
    small.begins[number] = begin;
    const std::string_view line = letters.substr(begin, letters.find('\n', begin) - begin);
    begin += line.size() + 1;
    if (line.starts_with(any_digit)) continue;
    if (line.find(any_digit) != std::string_view::npos) small.open_lines.add(number);
    if (folds(line)) small.fold_lines.add(number);
  }
  return small;
}

template <const std::string_view& text>
Table table_of() {
  static constexpr SmallText small = small_text<text>();
  return {text,
          {small.letters.data(), small.letters.size()},
          small.begins,
          small.open_lines.all(),
          small.fold_lines.all()};
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return is_digit(static_cast<unsigned char>(byte)); });
}

bool is_of_word(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == any_digit;
}

// The letters and digits from the offset on; nothing where it lies inside of a word.
std::string word_at(std::string_view letters, std::size_t offset) {
  const bool is_inside_word = (offset > 0 && is_of_word(byte_at(letters, offset - 1))) ||
                              (offset > 1 && byte_at(letters, offset - 2) == first_of_danish);
  std::size_t end = offset;
  while (!is_inside_word && end < letters.size()) {
    if (byte_at(letters, end) == first_of_danish) {
      end += 2;
    } else if (is_of_word(byte_at(letters, end))) {
      ++end;
    } else {
      break;
    }
  }
  return std::string(letters.substr(offset, end - offset));
}

// The lines that may hold a phrase which begins with the word; all others do not.
std::string lines_about(const std::string& word, const Table& table, Stemmer& stemmer) {
  // What the stemmer cuts is always an ending, so all words of a stem begin with it; what is meant
  // as it stands may lack a genitive s.
  const std::string stem = stemmer.stem(word);
  std::string beginning = stem;
  if (stem == word && word.ends_with('s')) beginning.pop_back();
  const auto may_be_meant = [&](const std::string& in_table) {
    return !in_table.empty() && (in_table == stem || in_table == word || in_table + "s" == word ||
                                 stemmer.stem(in_table) == stem);
  };
  std::vector<std::size_t> lines(table.fold_lines.begin(), table.fold_lines.end());
  if (has_digit(word)) {
    lines.insert(lines.end(), table.open_lines.begin(), table.open_lines.end());
  }
  for (std::size_t at = find_letters(table.letters, beginning); at != std::string_view::npos;) {
    if (!may_be_meant(word_at(table.letters, at))) {
      at = find_letters(table.letters, beginning, at + 1);
      continue;
    }
    const auto next = std::upper_bound(table.begins.begin(), table.begins.end(), at);
    lines.push_back(static_cast<std::size_t>(std::distance(table.begins.begin(), next)) - 1);
    at = next == table.begins.end() ? std::string_view::npos
                                    : find_letters(table.letters, beginning, *next);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string found;
  for (const std::size_t line : lines) {
    const std::size_t begin = table.begins[line];
    const std::size_t end =
        line + 1 < table.begins.size() ? table.begins[line + 1] : table.text.size();
    found.append(table.text.substr(begin, end - begin));
  }
  return found;
}

std::vector<Phrase> alternatives_in(const Table& table, const std::vector<std::string>& words,
                                    Stemmer& stemmer) {
  if (words.empty()) return {};
  const std::string lines = lines_about(words.front(), table, stemmer);
  return alternatives(parse_word_table(lines, "a built-in table"), words, stemmer);
}

}  // namespace

std::string_view synonyms_text() { return synonyms_table; }
std::string_view abbreviations_text() { return abbreviations_table; }

std::vector<Phrase> built_in_synonyms(const std::vector<std::string>& words, Stemmer& stemmer) {
  return alternatives_in(table_of<synonyms_table>(), words, stemmer);
}

std::vector<Phrase> built_in_abbreviations(const std::vector<std::string>& words,
                                           Stemmer& stemmer) {
  return alternatives_in(table_of<abbreviations_table>(), words, stemmer);
}

}  // namespace dagsorden
