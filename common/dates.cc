#include "common/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr std::array<std::string_view, 12> month_names = {
    "januar", "februar", "marts",     "april",   "maj",      "juni",
    "juli",   "august",  "september", "oktober", "november", "december"};

// Reads text from left to right. A read_… that does not match returns nullopt and does not move.
class Reader {
 public:
  Reader(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {}

  std::size_t offset() const { return offset_; }
  bool at_end() const { return offset_ >= text_.size(); }

  std::optional<int> read_number(std::size_t most_digits) {
    std::size_t end = offset_;
    int value = 0;
    while (end < text_.size() && is_ascii_digit(text_[end]) && end - offset_ < most_digits) {
      value = value * 10 + (text_[end] - '0');
      ++end;
    }
    const bool too_long = end < text_.size() && is_ascii_digit(text_[end]);
    if (end == offset_ || too_long) return std::nullopt;
    offset_ = end;
    return value;
  }

  bool read(char expected) {
    if (at_end() || text_[offset_] != expected) return false;
    ++offset_;
    return true;
  }

  void skip_blanks() {
    while (!at_end() && (text_[offset_] == ' ' || text_[offset_] == '\n')) ++offset_;
  }

  std::optional<month> read_month_name() {
    for (unsigned i = 0; i < month_names.size(); ++i) {
      const std::string_view name = month_names[i];
      if (!begins_with_ignoring_case(text_.substr(offset_), name)) continue;
      const std::size_t end = offset_ + name.size();
      if (end < text_.size() && std::isalpha(static_cast<unsigned char>(text_[end])) != 0) continue;
      offset_ = end;
      return month{i + 1};
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t offset_;
};

std::optional<Date> valid(int year_number, int month_number, int day_number) {
  const Date date{year{year_number}, month{static_cast<unsigned>(month_number)},
                  day{static_cast<unsigned>(day_number)}};
  if (!date.ok() || year_number < 1800 || year_number > 2199) return std::nullopt;
  return date;
}

// "8. april 2025", "8.april 2025"
std::optional<FoundDate> read_long_date(std::string_view text, std::size_t begin) {
  Reader reader(text, begin);
  const auto day_number = reader.read_number(2);
  if (!day_number) return std::nullopt;
  reader.read('.');
  reader.skip_blanks();
  const auto month_name = reader.read_month_name();
  if (!month_name) return std::nullopt;
  reader.read(',');
  reader.skip_blanks();
  const auto year_number = reader.read_number(4);
  if (!year_number) return std::nullopt;
  const auto date =
      valid(*year_number, static_cast<int>(static_cast<unsigned>(*month_name)), *day_number);
  if (!date) return std::nullopt;
  return FoundDate{*date, begin, reader.offset()};
}

// "08-04-2025", "8/4/2025", "8.4.2025", "8/4 2025", "8/4-2025"
std::optional<FoundDate> read_numeric_date(std::string_view text, std::size_t begin) {
  Reader reader(text, begin);
  const auto day_number = reader.read_number(2);
  if (!day_number || reader.at_end()) return std::nullopt;
  const char separator = text[reader.offset()];
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  reader.read(separator);
  if (separator == '.') reader.skip_blanks();
  const auto month_number = reader.read_number(2);
  if (!month_number || reader.at_end()) return std::nullopt;
  const bool second =
      reader.read(separator) || (separator == '/' && (reader.read(' ') || reader.read('-')));
  if (!second) return std::nullopt;
  if (separator == '.') reader.skip_blanks();
  const std::size_t year_begin = reader.offset();
  auto year_number = reader.read_number(4);
  if (!year_number) return std::nullopt;
  if (separator == '/' && text[year_begin - 1] == '-' && reader.offset() - year_begin == 2) {
    *year_number += 2000;  // 8/4-24: only in this form are two digits surely a year
  } else if (reader.offset() - year_begin != 4) {
    return std::nullopt;
  }
  const auto date = valid(*year_number, *month_number, *day_number);
  if (!date) return std::nullopt;
  return FoundDate{*date, begin, reader.offset()};
}

// "2025-04-08"
std::optional<FoundDate> read_iso_date(std::string_view text, std::size_t begin) {
  Reader reader(text, begin);
  const auto year_number = reader.read_number(4);
  if (!year_number || reader.offset() - begin != 4 || !reader.read('-')) return std::nullopt;
  const auto month_number = reader.read_number(2);
  if (!month_number || !reader.read('-')) return std::nullopt;
  const auto day_number = reader.read_number(2);
  if (!day_number) return std::nullopt;
  const auto date = valid(*year_number, *month_number, *day_number);
  if (!date) return std::nullopt;
  return FoundDate{*date, begin, reader.offset()};
}

}  // namespace

std::string to_iso(Date date) {
  std::array<char, 32> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string to_compact(Date date) {
  std::string iso = to_iso(date);
  iso.erase(7, 1);
  iso.erase(4, 1);
  return iso;
}

std::optional<Date> from_iso(std::string_view text) {
  const auto found = read_iso_date(text, 0);
  if (!found || found->end != text.size() || text.size() != 10) return std::nullopt;
  return found->date;
}

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<FoundDate> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const bool starts_number =
        is_ascii_digit(text[begin]) && (begin == 0 || !is_ascii_digit(text[begin - 1]));
    std::optional<FoundDate> date;
    if (starts_number) {
      date = read_long_date(text, begin);
      if (!date) date = read_iso_date(text, begin);
      if (!date) date = read_numeric_date(text, begin);
    }
    if (date) {
      begin = date->end;
      found.push_back(*date);
    } else {
      ++begin;
    }
  }
  return found;
}

std::vector<Token> tokens_with_dates(std::string_view text) {
  std::vector<Token> tokens = tokenize(text);
  const std::vector<FoundDate> dates = find_dates(text);
  if (dates.empty()) return tokens;
  std::vector<Token> with_dates;
  with_dates.reserve(tokens.size() + dates.size());
  auto date = dates.begin();
  for (Token& token : tokens) {
    const bool begins_date = date != dates.end() && !token.stacked && token.begin >= date->begin;
    with_dates.push_back(std::move(token));
    if (!begins_date) continue;
    with_dates.push_back({to_compact(date->date), date->begin, date->end, true});
    ++date;
  }
  return with_dates;
}

std::optional<Date> whole_date(std::string_view text) {
  const std::vector<FoundDate> found = find_dates(text);
  const bool is_whole =
      found.size() == 1 && found.front().begin == 0 && found.front().end == text.size();
  return is_whole ? std::optional(found.front().date) : std::nullopt;
}

unsigned month_named(std::string_view word) {
  const auto name = std::find(month_names.begin(), month_names.end(), word);
  return name == month_names.end() ? 0 : static_cast<unsigned>(name - month_names.begin()) + 1;
}

std::string_view month_name(Date day) {
  return month_names.at(static_cast<unsigned>(day.month()) - 1);
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {year{local.tm_year + 1900}, month{static_cast<unsigned>(local.tm_mon + 1)},
          day{static_cast<unsigned>(local.tm_mday)}};
}

}  // namespace dagsorden
