#include "indexer/read/list_counter.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> letters = {{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
  std::string text;
  for (const auto& [value, letter] : letters) {
    for (; number >= value; number -= value) text += letter;
  }
  return text;
}

// a, b, … z, aa, ab: as in web pages.
std::string letters_of(int number) {
  constexpr int alphabet = 26;
  std::string text;
  for (; number > 0; number = (number - 1) / alphabet) {
    text.insert(text.begin(), static_cast<char>('a' + (number - 1) % alphabet));
  }
  return text;
}

std::string in_capitals(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  }
  return text;
}

}  // namespace

std::string written_number(int number, NumberFormat format) {
  constexpr int most_roman = 3999;
  switch (format) {
    case NumberFormat::none:
    case NumberFormat::bullet:
      return {};
    case NumberFormat::padded:
      return number < 10 && number >= 0 ? "0" + std::to_string(number) : std::to_string(number);
    case NumberFormat::lower_letter:
      if (number > 0) return letters_of(number);
      break;
    case NumberFormat::upper_letter:
      if (number > 0) return in_capitals(letters_of(number));
      break;
    case NumberFormat::lower_roman:
      if (number > 0 && number <= most_roman) return roman(number);
      break;
    case NumberFormat::upper_roman:
      if (number > 0 && number <= most_roman) return in_capitals(roman(number));
      break;
    case NumberFormat::decimal:
      break;
  }
  return std::to_string(number);
}

std::string ListCounter::next(const ListLevels& levels, int level) {
  const auto at = static_cast<std::size_t>(std::clamp(level, 0, most_list_levels - 1));
  constexpr int most = 1'000'000;
  counts_[at] = is_begun_[at] ? std::min(counts_[at] + 1, most) : levels[at].start;
  is_begun_[at] = true;
  for (std::size_t above = 0; above < at; ++above) {
    if (!is_begun_[above]) counts_[above] = levels[above].start;
    is_begun_[above] = true;
  }
  for (std::size_t below = at + 1; below < counts_.size(); ++below) is_begun_[below] = false;
  const ListLevel& shown = levels[at];
  if (shown.format == NumberFormat::none || shown.format == NumberFormat::bullet) return {};
  std::string text;
  for (std::size_t i = 0; i < shown.label.size(); ++i) {
    const bool is_number = shown.label[i] == '%' && i + 1 < shown.label.size() &&
                           shown.label[i + 1] >= '1' && shown.label[i + 1] <= '9';
    if (!is_number) {
      text.push_back(shown.label[i]);
      continue;
    }
    const auto named = static_cast<std::size_t>(shown.label[++i] - '1');
    NumberFormat format = levels[named].format;
    if (shown.all_decimal && named < at) format = NumberFormat::decimal;
    text += written_number(counts_[named], format);
  }
  return collapse_blanks(text);
}

void ListCounter::restart(int level, int number) {
  const auto at = static_cast<std::size_t>(std::clamp(level, 0, most_list_levels - 1));
  counts_[at] = number - 1;
  is_begun_[at] = true;
}

}  // namespace dagsorden
