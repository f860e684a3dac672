#include "indexer/clean/line_numbers.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text.h"

namespace dagsorden {
namespace {

enum class Margin { left, right };

// A number that may be a line number.
struct LineNumber {
  std::size_t line = 0;   // index of its line
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  int value = 0;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

std::optional<int> value_of(std::string_view digits) {
  constexpr std::size_t most_digits = 4;
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  if (!is_whole || digits.size() > most_digits || value < 1) return std::nullopt;
  return value;
}

// "12  Nyvang Kommune", "12"
std::optional<LineNumber> number_at_left(std::string_view text) {
  constexpr std::size_t widest_margin = 8;
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos || begin > widest_margin) return std::nullopt;
  const std::size_t end = std::min(text.find(' ', begin), text.size());
  const std::optional<int> value = value_of(text.substr(begin, end - begin));
  if (!value) return std::nullopt;
  return LineNumber{0, begin, end, *value};
}

// "Nyvang Kommune        12", "        12"
std::optional<LineNumber> number_at_right(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  if (last == text.npos) return std::nullopt;
  const std::size_t blank = text.rfind(' ', last);
  const std::size_t begin = blank == text.npos ? 0 : blank + 1;
  const bool is_apart = begin >= 2 && text[begin - 2] == ' ';
  const std::optional<int> value = value_of(text.substr(begin, last + 1 - begin));
  if (!value || !is_apart) return std::nullopt;
  return LineNumber{0, begin, last + 1, *value};
}

std::size_t columns_of(std::string_view text) { return count_code_points(text); }

// The column, in characters, at which the number begins.
std::size_t first_column(const RawText& text, const LineNumber& number) {
  return columns_of(std::string_view(text.lines[number.line].text).substr(0, number.begin));
}
std::size_t behind_column(const RawText& text, const LineNumber& number) {
  return first_column(text, number) + number.end - number.begin;
}

// The numbers in one margin that increase by `step`; they may start anew at `step`.
std::vector<LineNumber> numbers_in_steps(const RawText& text, Margin margin, int step) {
  std::vector<LineNumber> numbers;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    const std::string_view line = text.lines[i].text;
    std::optional<LineNumber> number =
        margin == Margin::left ? number_at_left(line) : number_at_right(line);
    if (!number) continue;
    const bool goes_on = !numbers.empty() && number->value == numbers.back().value + step;
    if (!goes_on && number->value != step) continue;
    number->line = i;
    numbers.push_back(*number);
  }
  return numbers;
}

// Does the text keep to its side of the numbers, except in a few lines?
bool stand_apart(const RawText& text, const std::vector<LineNumber>& numbers, Margin margin) {
  std::vector<std::size_t> edges;
  for (const LineNumber& number : numbers) {
    edges.push_back(margin == Margin::left ? behind_column(text, number)
                                           : first_column(text, number));
  }
  const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2);
  std::nth_element(edges.begin(), middle, edges.end());
  const std::size_t edge = *middle;
  std::size_t lines = 0;
  std::size_t apart = 0;
  auto next = numbers.begin();
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    std::string line = text.lines[i].text;
    if (next != numbers.end() && next->line == i) {
      std::fill(line.begin() + static_cast<std::ptrdiff_t>(next->begin),
                line.begin() + static_cast<std::ptrdiff_t>(next->end), ' ');
      ++next;
    }
    if (is_blank(line)) continue;
    ++lines;
    const std::size_t begin = line.find_first_not_of(' ');
    const std::size_t end = columns_of(line.substr(0, line.find_last_not_of(' ') + 1));
    if (margin == Margin::left ? begin >= edge : end <= edge) ++apart;
  }
  return apart * 10 >= lines * 9;
}

// Are there `step` lines between two numbers of one page? Lines that were wrapped again have no
// number; empty lines may or may not have one.
bool count_lines(const RawText& text, const std::vector<LineNumber>& numbers, int step) {
  std::size_t pairs = 0;
  std::size_t fitting = 0;
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    if (numbers[i + 1].value != numbers[i].value + step) continue;
    std::size_t written = 0;
    for (std::size_t at = numbers[i].line + 1; at <= numbers[i + 1].line; ++at) {
      if (!is_blank(text.lines[at].text)) ++written;
    }
    ++pairs;
    const auto lines = static_cast<int>(numbers[i + 1].line - numbers[i].line);
    if (lines >= step && static_cast<int>(written) <= 2 * step) ++fitting;
  }
  return pairs > 0 && fitting * 10 >= pairs * 9;
}

bool are_line_numbers(const RawText& text, const std::vector<LineNumber>& numbers, Margin margin,
                      int step) {
  constexpr std::size_t least_of_all = 15;
  constexpr std::size_t least_of_steps = 4;
  if (numbers.size() < (step == 1 ? least_of_all : least_of_steps)) return false;
  const auto written = static_cast<std::size_t>(
      std::count_if(text.lines.begin(), text.lines.end(),
                    [](const RawLine& line) { return !is_blank(line.text); }));
  if (step == 1) {
    const auto first = std::find_if(text.lines.begin(), text.lines.end(),
                                    [](const RawLine& line) { return !is_blank(line.text); });
    const bool is_first =
        numbers.front().line == static_cast<std::size_t>(std::distance(text.lines.begin(), first));
    if (!is_first || numbers.size() * 2 < written) return false;
  } else if (numbers.size() * static_cast<std::size_t>(step) * 3 < written) {
    return false;
  }
  return count_lines(text, numbers, step) && stand_apart(text, numbers, margin);
}

void blank_out(const std::vector<LineNumber>& numbers, RawText& text) {
  for (const LineNumber& number : numbers) {
    std::string& line = text.lines[number.line].text;
    std::fill(line.begin() + static_cast<std::ptrdiff_t>(number.begin),
              line.begin() + static_cast<std::ptrdiff_t>(number.end), ' ');
    line.erase(line.find_last_not_of(' ') + 1);
  }
}

// Removes the margin, so that the text begins where it did on paper.
void take_margin_away(RawText& text) {
  std::size_t margin = std::string_view::npos;
  for (const RawLine& line : text.lines) {
    if (!is_blank(line.text)) margin = std::min(margin, line.text.find_first_not_of(' '));
  }
  for (RawLine& line : text.lines) line.text.erase(0, std::min(margin, line.text.size()));
}

}  // namespace

void remove_line_numbers(RawText& text) {
  for (const Margin margin : {Margin::left, Margin::right}) {
    for (const int step : {1, 5, 10, 2, 3, 4}) {
      const std::vector<LineNumber> numbers = numbers_in_steps(text, margin, step);
      if (!are_line_numbers(text, numbers, margin, step)) continue;
      blank_out(numbers, text);
      if (margin == Margin::left) take_margin_away(text);
      return;
    }
  }
}

}  // namespace dagsorden
