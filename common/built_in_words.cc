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

bool folds(std::string_view letters) {
  return letters.ends_with("aa") || letters.ends_with("ae") || letters.ends_with("oe");
}

// Small letters of ASCII and æ, ø, å; all else stays. The second bytes of Æ, Ø and Å in UTF-8 lie
// as far from those of the small ones as A from a.
SmallText small_text(std::string_view text) {
  constexpr unsigned char to_small = 0x20;
  constexpr unsigned char first_of_two = 0xC3;
  constexpr unsigned char first_beyond_ascii = 0x80;
  SmallText small;
  small.letters.reserve(text.size());
  bool is_open = false;
  bool is_folded = false;
  const auto end_line = [&] {
    const bool is_comment = !small.begins.empty() && text[small.begins.back()] == open_digit;
    if (is_open && !is_comment) small.open_lines.push_back(small.begins.size() - 1);
    if (is_folded && !is_comment) small.fold_lines.push_back(small.begins.size() - 1);
    is_open = is_folded = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 || text[i - 1] == '\n') {
      end_line();
      small.begins.push_back(i);
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    small.letters.push_back(static_cast<char>(is_capital ? byte | to_small : byte));
    if (byte == first_of_two && i + 1 < text.size()) {
      small.letters.push_back(static_cast<char>(static_cast<unsigned char>(text[++i]) | to_small));
      const std::string_view letter = std::string_view(small.letters).substr(i - 1);
      is_folded = is_folded || (letter != "æ" && letter != "ø" && letter != "å");
    } else {
      is_open = is_open || byte == open_digit;
      is_folded = is_folded || byte >= first_beyond_ascii || folds(small.letters);
    }
  }
  end_line();
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
