#include "indexer/clean/furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "common/text.h"
#include "indexer/clean/line_pattern.h"

namespace dagsorden {
namespace {

// A line that repeats on fewer pages may be a sentence of the document.
constexpr std::size_t least_pages = 3;

std::string without_digits(std::string_view line) {
  std::string shape;
  for (const char byte : line) {
    if (byte < '0' || byte > '9') {
      shape.push_back(byte);
    } else if (shape.empty() || shape.back() != '#') {
      shape.push_back('#');
    }
  }
  return shape;
}

// The outermost lines of each page: the first two and the last two that have text.
std::map<int, std::vector<std::size_t>> outermost_lines(const RawText& raw) {
  std::map<int, std::vector<std::size_t>> pages;
  for (std::size_t i = 0; i < raw.lines.size(); ++i) {
    if (!trim(raw.lines[i].text).empty()) pages[raw.lines[i].page].push_back(i);
  }
  for (auto& [page, indices] : pages) {
    if (indices.size() > 4) indices.erase(indices.begin() + 2, indices.end() - 2);
  }
  return pages;
}

// "Sagsnummer: 14/00112" at the head of each page belongs to an item if the numbers differ.
bool names_case(std::string_view line) {
  static const RE2 pattern(
      R"((?i)^(?:sags?[ -]?(?:nr|nummer|id)|journal ?(?:nr|nummer)|j\. ?nr)\b.*\d)");
  return RE2::PartialMatch(line, pattern);
}

void mark_repeated_lines(const RawText& raw, std::vector<bool>& furniture) {
  const auto pages = outermost_lines(raw);
  std::map<std::string, std::set<int>> pages_of_shape;
  std::map<std::string, std::set<std::string>> lines_of_shape;
  for (const auto& [page, indices] : pages) {
    for (const std::size_t index : indices) {
      const std::string text = collapse_blanks(raw.lines[index].text);
      pages_of_shape[without_digits(text)].insert(page);
      if (names_case(text)) lines_of_shape[without_digits(text)].insert(text);
    }
  }
  for (const auto& [page, indices] : pages) {
    for (const std::size_t index : indices) {
      const std::string text = collapse_blanks(raw.lines[index].text);
      const std::size_t count = pages_of_shape[without_digits(text)].size();
      // With few pages, the line must be on all of them, and the very first or last.
      const bool is_outermost = index == indices.front() || index == indices.back();
      const bool on_all = pages.size() > 1 && count == pages.size() && is_outermost;
      const bool on_most = (count >= least_pages && count * 2 > pages.size()) || on_all;
      const bool is_page_number = text == std::to_string(page);
      const auto cases = lines_of_shape.find(without_digits(text));
      if (cases != lines_of_shape.end() && cases->second.size() > 1) continue;
      if (on_most || (is_page_number && pages.size() >= least_pages)) furniture[index] = true;
    }
  }
}

// Marks the rest of a header of several lines: the next lines that are identical on most pages.
void mark_lines_of_long_headers(const RawText& raw, std::vector<bool>& furniture) {
  constexpr int most_lines = 3;
  for (int round = 0; round < most_lines; ++round) {
    std::map<int, std::size_t> next_of_page;
    std::set<int> seen;
    for (std::size_t i = 0; i < raw.lines.size(); ++i) {
      const int page = raw.lines[i].page;
      if (trim(raw.lines[i].text).empty() || seen.count(page) != 0) continue;
      const bool is_header = furniture[i];
      if (is_header) {
        next_of_page[page] = raw.lines.size();
        continue;
      }
      seen.insert(page);
      if (next_of_page.count(page) != 0) next_of_page[page] = i;
    }
    std::map<std::string, std::size_t> pages_of_line;
    for (const auto& [page, line] : next_of_page) {
      if (line < raw.lines.size()) ++pages_of_line[collapse_blanks(raw.lines[line].text)];
    }
    bool found = false;
    for (const auto& [page, line] : next_of_page) {
      if (line == raw.lines.size()) continue;
      const std::size_t count = pages_of_line[collapse_blanks(raw.lines[line].text)];
      if (count < least_pages || count * 2 <= next_of_page.size()) continue;
      furniture[line] = found = true;
    }
    if (!found) return;
  }
}

// Marks lines right above or below most page numbers, which belong to the page, too: "Formandens
// initialer: ……", "Kommunalbestyrelsens møde den 3. maj 1988".
void mark_lines_beside(const RawText& raw, const std::vector<std::size_t>& numbers,
                       std::vector<bool>& furniture) {
  const auto neighbour = [&raw](std::size_t line, bool is_below) {
    do {
      if (is_below ? line + 1 >= raw.lines.size() : line == 0) return raw.lines.size();
      line = is_below ? line + 1 : line - 1;
    } while (trim(raw.lines[line].text).empty());
    return line;
  };
  for (const bool is_below : {false, true}) {
    std::map<std::string, std::vector<std::size_t>> lines_of_text;
    for (const std::size_t number : numbers) {
      const std::size_t line = neighbour(number, is_below);
      if (line < raw.lines.size()) {
        lines_of_text[collapse_blanks(raw.lines[line].text)].push_back(line);
      }
    }
    for (const auto& [text, lines] : lines_of_text) {
      if (lines.size() < least_pages || lines.size() * 2 <= numbers.size()) continue;
      for (const std::size_t line : lines) furniture[line] = true;
    }
  }
}

// "Byrådets protokol          blad 118", "Side 24": a page number. In text without page breaks,
// only such numbers show the pages, and they are consecutive.
void mark_numbered_lines(const RawText& raw, std::vector<bool>& furniture) {
  static const RE2 pattern(
      R"((?i)^(?:.*\S\s{3,})?(?:side|blad|ark|fol\.?|folio|pag\.|s\.)(?:\s*nr\.?)?\s*(\d{1,4})(?: af \d+)?$)");
  constexpr std::size_t longest = 120;
  std::vector<std::size_t> lines;
  int last = 0;
  for (std::size_t i = 0; i < raw.lines.size(); ++i) {
    const std::string_view line = trim(raw.lines[i].text);
    int number = 0;
    if (line.empty() || line.size() > longest || !is_ascii_digit(line.back()) ||
        !RE2::FullMatch(line, pattern, &number)) {
      continue;
    }
    if (!lines.empty() && number != last + 1) continue;
    last = number;
    lines.push_back(i);
  }
  if (lines.size() < 2) return;
  for (const std::size_t line : lines) furniture[line] = true;
  mark_lines_beside(raw, lines, furniture);
}

// "- 7 -" right above an underlined title is the number of the title, if most such lines are
// above underlined titles.
void spare_numbers_of_titles(const RawText& raw, std::vector<bool>& furniture) {
  constexpr std::size_t least_titles = 3;
  constexpr int most_lines = 4;
  std::vector<std::size_t> of_titles;
  std::size_t count = 0;
  for (std::size_t i = 0; i < raw.lines.size(); ++i) {
    if (!furniture[i] || !fits_pattern(trim(raw.lines[i].text), "- # -")) continue;
    ++count;
    int seen = 0;
    for (std::size_t below = i + 1; below < raw.lines.size() && seen < most_lines; ++below) {
      const std::string_view line = trim(raw.lines[below].text);
      if (line.empty()) continue;
      ++seen;
      const bool is_rule = line.size() > 3 && line.find_first_not_of("=-_*~") == std::string::npos;
      if (is_rule && seen > 1) of_titles.push_back(i);
      if (is_rule) break;
    }
  }
  if (of_titles.size() < least_titles || of_titles.size() * 4 < count * 3) return;
  for (const std::size_t line : of_titles) furniture[line] = false;
}

}  // namespace

std::vector<bool> find_furniture(const RawText& raw,
                                 const std::vector<std::string_view>& patterns) {
  std::vector<bool> furniture(raw.lines.size(), false);
  bool has_pages = false;
  for (std::size_t i = 0; i < raw.lines.size(); ++i) {
    has_pages = has_pages || raw.lines[i].page > 0;
    const std::string_view line = trim(raw.lines[i].text);
    // Furniture is short; longer lines are not examined.
    if (line.empty() || line.size() > 120) continue;
    furniture[i] = std::any_of(patterns.begin(), patterns.end(), [line](std::string_view pattern) {
      return fits_pattern(line, pattern);
    });
  }
  spare_numbers_of_titles(raw, furniture);
  if (has_pages) {
    mark_repeated_lines(raw, furniture);
    mark_lines_of_long_headers(raw, furniture);
  }
  mark_numbered_lines(raw, furniture);
  return furniture;
}

}  // namespace dagsorden
