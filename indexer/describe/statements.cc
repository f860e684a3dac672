#include "indexer/describe/statements.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dagsorden {

namespace {

// "John T" ends in an initial. A sentence may end in a party, "A".
bool is_initial(std::string_view before) {
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos || blank == 0) return false;
  const std::string_view letter = before.substr(blank + 1);
  std::size_t offset = 0;
  if (letter.empty() || !is_upper(next_code_point(letter, offset)) || offset != letter.size()) {
    return false;
  }
  const std::size_t begin = before.find_last_of(" (,:;", blank - 1);
  const std::string_view name =
      before.substr(begin == std::string_view::npos ? 0 : begin + 1,
                    blank - (begin == std::string_view::npos ? 0 : begin + 1));
  std::size_t letters = 0;
  std::size_t at = 0;
  const bool is_capital = !name.empty() && is_upper(next_code_point(name, at));
  for (at = 0; at < name.size(); ++letters) {
    if (!is_letter(next_code_point(name, at))) return false;
  }
  return is_capital && letters > 1;
}

}  // namespace

bool is_abbreviation(std::string_view before) {
  constexpr std::array<std::string_view, 17> known = {"pkt", "pk",   "nr",  "kr", "stk", "jf",
                                                      "mio", "ca",   "pr",  "d",  "kl",  "bl",
                                                      "a",   "vedr", "evt", "m",  "v"};
  const std::size_t blank = before.find_last_of(" (");
  const std::string word =
      to_lower(blank == std::string_view::npos ? before : before.substr(blank + 1));
  // "den 4. maj", "2. Godkendt", "1a. Anbefales", "1.-3. Godkendt"; but a year may end a sentence.
  static const RE2 number("\\d{1,2}[a-zæøå]?(?:\\.?[-–]\\d{1,2}[a-zæøå]?)?");
  static const RE2 number_and_letter("(?:^|[ (])\\d{1,2}\\.? [a-zæøå]$");
  // "Imod stemte 2. Ansøgningen blev imødekommet"
  static const RE2 vote("(?i)\\b(?:stemte|stemmer|undlod|stemmer i?mod) \\d{1,2}$");
  if (RE2::PartialMatch(before, vote)) return false;
  if (is_initial(before)) return true;
  if (RE2::PartialMatch(before, number_and_letter)) return true;
  return RE2::FullMatch(word, number) || std::find(known.begin(), known.end(), word) != known.end();
}

std::vector<std::string> statements_of(std::string_view text) {
  std::vector<std::string> statements;
  for (const std::string_view line : split(text, '\n')) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool ends = (line[i] == '.' || line[i] == ';') &&
                        (i + 1 == line.size() || line[i + 1] == ' ') &&
                        !is_abbreviation(line.substr(begin, i - begin));
      if (!ends) continue;
      statements.emplace_back(trim(line.substr(begin, i - begin)));
      begin = i + 1;
    }
    if (begin < line.size()) statements.emplace_back(trim(line.substr(begin)));
  }
  return statements;
}

}  // namespace dagsorden
