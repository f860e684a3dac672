#include "query/parse/joined_lexemes.h"

#include <algorithm>

#include "common/analysis.h"
#include "common/dates.h"
#include "common/fields.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// "18.", "juni", "2025"; "57", "61", "12", "34".
constexpr std::size_t most_joined = 5;

bool is_digits_only(const std::string& text) {
  return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_one_number(const std::vector<Lexeme>& lexemes, std::size_t first, std::size_t count,
                   const std::string& text) {
  // Only the last may have decimals.
  for (std::size_t i = first; i + 1 < first + count; ++i) {
    if (!is_digits_only(lexemes[i].text)) return false;
  }
  const std::vector<Token> tokens = tokenize(text);
  return tokens.size() == 1 && is_ascii_digit(tokens.front().word.front());
}

bool are_words(const std::vector<Lexeme>& lexemes, std::size_t first, std::size_t count) {
  if (first + count > lexemes.size()) return false;
  return std::all_of(lexemes.begin() + static_cast<std::ptrdiff_t>(first),
                     lexemes.begin() + static_cast<std::ptrdiff_t>(first + count),
                     [](const Lexeme& lexeme) { return lexeme.kind == LexemeKind::word; });
}

}  // namespace

std::string term_of_month(std::string_view text) {
  const std::vector<Token> tokens = tokenize(text);
  if (tokens.size() != 2) return {};
  const unsigned month = month_named(tokens[0].word);
  const std::string& year = tokens[1].word;
  const bool is_year = year.size() == 4 && is_digits_only(year) &&
                       (year.starts_with("19") || year.starts_with("20"));
  if (month == 0 || !is_year) return {};
  const std::string number = std::to_string(month);
  return std::string(prefix::month) + year + (number.size() == 1 ? "0" : "") + number;
}

std::vector<Lexeme> with_numbers_joined(const std::vector<Lexeme>& lexemes) {
  std::vector<Lexeme> joined;
  for (std::size_t first = 0; first < lexemes.size();) {
    std::size_t taken = 1;
    Lexeme lexeme = lexemes[first];
    const bool is_value = first > 0 && lexemes[first - 1].kind == LexemeKind::field;
    for (std::size_t count = most_joined; count > 1 && taken == 1 && !is_value; --count) {
      if (!are_words(lexemes, first, count)) continue;
      std::string text = lexemes[first].text;
      for (std::size_t i = 1; i < count; ++i) text += " " + lexemes[first + i].text;
      if (!whole_date(text) && term_of_month(text).empty() &&
          !is_one_number(lexemes, first, count, text)) {
        continue;
      }
      lexeme.text = std::move(text);
      taken = count;
    }
    joined.push_back(std::move(lexeme));
    first += taken;
  }
  return joined;
}

}  // namespace dagsorden
