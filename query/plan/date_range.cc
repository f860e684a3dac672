#include "query/plan/date_range.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "common/text.h"

namespace dagsorden {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int earliest_year = 1800;
constexpr int latest_year = 2199;

// The value of a word of digits; -1 for other words.
int number_in(std::string_view word) {
  int number = -1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? number : -1;
}

bool is_year(std::string_view word) {
  const int number = number_in(word);
  return word.size() == 4 && number >= earliest_year && number <= latest_year;
}

// The month of "10", "oktober" or "okt"; 0 for other words.
unsigned month_in(std::string_view word) {
  constexpr std::array<std::string_view, 13> short_names = {
      "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "sept"};
  if (const unsigned named = month_named(word)) return named;
  const auto* const name = std::find(short_names.begin(), short_names.end(), word);
  if (name != short_names.end()) {
    return word == "sept" ? 9 : static_cast<unsigned>(name - short_names.begin()) + 1;
  }
  const int number = word.size() <= 2 ? number_in(word) : -1;
  return number >= 1 && number <= 12 ? static_cast<unsigned>(number) : 0;
}

Date last_of_month(year which_year, month which_month) {
  return which_year / which_month / std::chrono::last;
}

DateRange one_day(Date date) { return {date, date}; }
DateRange whole_year(year which) {
  return {Date{which, month{1}, day{1}}, Date{which, month{12}, day{31}}};
}

// The words and numbers between blanks, dots, dashes and slashes; without "den" and a weekday.
std::vector<std::string> words_of(std::string_view text) {
  constexpr std::array<std::string_view, 8> said_besides = {
      "den", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};
  std::string lower = to_lower(text);
  std::replace_if(
      lower.begin(), lower.end(),
      [](char byte) { return byte == '.' || byte == '-' || byte == '/' || byte == ','; }, ' ');
  std::vector<std::string> words;
  for (const std::string_view word : split(lower, ' ')) {
    const bool is_said_besides =
        std::find(said_besides.begin(), said_besides.end(), word) != said_besides.end();
    if (!word.empty() && !is_said_besides) words.emplace_back(word);
  }
  return words;
}

// A day without its century ("9/10 23"), or with the short name of its month ("9. okt. 2023").
std::optional<DateRange> day_in(const std::vector<std::string>& words) {
  constexpr int century = 2000;
  const int day_number = words[0].size() <= 2 ? number_in(words[0]) : -1;
  const unsigned month_number = month_in(words[1]);
  const bool is_short = words[2].size() == 2 && number_in(words[2]) >= 0;
  if (day_number < 1 || month_number == 0 || (!is_short && !is_year(words[2]))) return std::nullopt;
  const Date date{year{number_in(words[2]) + (is_short ? century : 0)}, month{month_number},
                  day{static_cast<unsigned>(day_number)}};
  return date.ok() ? std::optional(one_day(date)) : std::nullopt;
}

// "i dag", "i går".
std::optional<DateRange> named_day(const std::string& words, Date today) {
  const std::chrono::sys_days now = today;
  if (words == "i dag" || words == "idag" || words == "today") return one_day(today);
  if (words == "i går" || words == "igår" || words == "yesterday") {
    return one_day(now - std::chrono::days{1});
  }
  if (words == "i morgen" || words == "imorgen" || words == "tomorrow") {
    return one_day(now + std::chrono::days{1});
  }
  if (words == "i år") return whole_year(today.year());
  return std::nullopt;
}

// One end of a range, or all of it: a year, a month or a day.
std::optional<DateRange> parse_period(std::string_view text, Date today) {
  const std::vector<std::string> words = words_of(text);
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  if (const auto date = whole_date(trim(text))) return one_day(*date);
  if (const auto date = whole_date(joined)) return one_day(*date);
  if (const auto named = named_day(joined, today)) return named;
  if (words.size() == 1 && is_year(words[0])) {
    return whole_year(year{number_in(words[0])});
  }
  if (words.size() == 2) {
    const bool is_year_first = is_year(words[0]);
    const unsigned month_number = month_in(words[is_year_first ? 1 : 0]);
    const std::string& year_word = words[is_year_first ? 0 : 1];
    if (month_number == 0 || !is_year(year_word)) return std::nullopt;
    const year which{number_in(year_word)};
    return DateRange{Date{which, month{month_number}, day{1}},
                     last_of_month(which, month{month_number})};
  }
  return words.size() == 3 ? day_in(words) : std::nullopt;
}

constexpr int hours_of_day = 24;

struct TimeUnit {
  std::string_view names;
  int hours;
  int months;
};

constexpr std::array<TimeUnit, 5> time_units = {{{"h t timer hours", 1, 0},
                                                 {"d dag dage day days", hours_of_day, 0},
                                                 {"u uge uger w week weeks", 7 * hours_of_day, 0},
                                                 {"m md mdr måned måneder month months", 0, 1},
                                                 {"å år y year years", 0, 12}}};

const TimeUnit* time_unit_named(std::string_view name) {
  for (const TimeUnit& unit : time_units) {
    const std::vector<std::string_view> names = split(unit.names, ' ');
    if (std::find(names.begin(), names.end(), name) != names.end()) return &unit;
  }
  return nullptr;
}

// A number and its unit: "6m", "6 måneder".
struct Span {
  int count = 0;
  const TimeUnit* unit = nullptr;
};

std::optional<Span> span_in(std::string_view text) {
  const std::string lower = to_lower(trim(text));
  std::size_t digits = 0;
  while (digits < lower.size() && is_ascii_digit(lower[digits])) ++digits;
  constexpr std::size_t most_digits = 4;
  if (digits == 0 || digits > most_digits) return std::nullopt;
  const TimeUnit* const unit = time_unit_named(trim(std::string_view(lower).substr(digits)));
  if (unit == nullptr) return std::nullopt;
  return Span{number_in(lower.substr(0, digits)), unit};
}

// "6m", "30d", "2w", "1y": that span, until now.
std::optional<DateRange> parse_back_from(std::string_view text, Date today) {
  const std::optional<Span> span = span_in(text);
  if (!span) return std::nullopt;
  const auto& [names, hours, months] = *span->unit;
  const std::chrono::days days{(span->count * hours + hours_of_day - 1) / hours_of_day};
  Date first = months > 0 ? today - std::chrono::months{span->count * months}
                          : Date(std::chrono::sys_days(today) - days);
  if (!first.ok()) first = last_of_month(first.year(), first.month());
  return DateRange{first, std::nullopt};
}

}  // namespace

std::optional<std::chrono::hours> hours_back(std::string_view text) {
  const std::optional<Span> span = span_in(text);
  if (!span || span->unit->hours != 1) return std::nullopt;
  return std::chrono::hours(span->count);
}

std::optional<DateRange> parse_date_range(std::string_view text, Date today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    if (auto period = parse_period(text, today)) return period;
    return parse_back_from(text, today);
  }
  const std::string_view left = trim(text.substr(0, dots));
  const std::string_view right = trim(text.substr(dots + 2));
  DateRange range;
  if (!left.empty()) {
    auto period = parse_period(left, today);
    if (!period) period = parse_back_from(left, today);
    if (!period) return std::nullopt;
    range.first = period->first;
  }
  if (!right.empty()) {
    const auto period = parse_period(right, today);
    if (!period) return std::nullopt;
    range.last = period->last;
  }
  if (left.empty() && right.empty()) return std::nullopt;
  return range;
}

}  // namespace dagsorden
