#include "query/plan/number_words.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/text.h"

namespace dagsorden {
namespace {

struct Unit {
  std::string_view word;
  std::size_t zeros;
};

constexpr Unit units[] = {
    {"mio", 6},        {"million", 6},  {"millioner", 6}, {"mia", 9},
    {"milliarder", 9}, {"milliard", 9}, {"tusind", 3},    {"tusinde", 3},
};

constexpr std::size_t most_decimals = 3;

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// 1250000 for 1,25 and six zeros.
std::optional<std::string> written_out(const std::string& number, std::size_t zeros) {
  const std::size_t comma = std::min(number.find(','), number.size());
  const std::string whole = number.substr(0, comma);
  std::string decimals = comma < number.size() ? number.substr(comma + 1) : std::string();
  if (!is_digits(whole) || decimals.size() > most_decimals) return std::nullopt;
  if (!decimals.empty() && !is_digits(decimals)) return std::nullopt;
  decimals.resize(zeros, '0');
  const std::string all = whole + decimals;
  const std::size_t first = std::min(all.find_first_not_of('0'), all.size() - 1);
  return all.substr(first);
}

// 1,25 for 1250000 in millions. Empty below a tenth of the unit, and if the number would need more
// decimals than people use.
std::optional<std::string> in_units(const std::string& number, std::size_t zeros) {
  if (!is_digits(number) || number.size() < zeros) return std::nullopt;
  std::string whole = number.substr(0, number.size() - zeros);
  std::string decimals = number.substr(number.size() - zeros);
  decimals.resize(decimals.find_last_not_of('0') + 1);
  if (whole.empty()) whole = "0";
  if (decimals.size() > most_decimals) return std::nullopt;
  return decimals.empty() ? whole : whole + "," + decimals;
}

}  // namespace

std::vector<std::vector<std::string>> amounts_written_as(const std::vector<std::string>& words) {
  std::vector<std::vector<std::string>> ways;
  if (words.size() == 1) {
    for (const Unit& unit : {Unit{"mio", 6}, Unit{"millioner", 6}, Unit{"mia", 9}}) {
      const auto number = in_units(words[0], unit.zeros);
      if (number) ways.push_back({*number, std::string(unit.word)});
    }
    return ways;
  }
  if (words.size() != 2) return ways;
  if (words[0] == "paragraf" && !words[1].empty() && is_ascii_digit(words[1].front())) {
    return {{"§" + words[1]}};
  }
  for (const Unit& unit : units) {
    if (words[1] != unit.word) continue;
    if (const auto number = written_out(words[0], unit.zeros)) ways.push_back({*number});
  }
  return ways;
}

}  // namespace dagsorden
