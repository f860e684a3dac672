#include "indexer/clean/personal_number_shape.h"

#include <re2/re2.h>

#include <algorithm>

namespace dagsorden {

bool is_day_of_birth(int day, int month) {
  constexpr int longest_month = 31;
  constexpr int added = 60;
  if (day > added) day -= added;
  const bool is_short = month == 4 || month == 6 || month == 9 || month == 11;
  const int last = month == 2 ? 29 : is_short ? 30 : longest_month;
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

bool is_parted_like_personal_number(std::string_view before, std::string_view behind) {
  static const RE2 birth("(?:^|\\D)\\d{6}$");
  static const RE2 serial("^\\d{4}(?:\\D|$)");
  constexpr std::size_t most_bytes = 8;
  before = before.substr(before.size() > most_bytes ? before.size() - most_bytes : 0);
  // There may be a soft hyphen at the end of a line.
  behind.remove_prefix(std::min(behind.find_first_not_of(" \t\r\n"), behind.size()));
  behind = behind.substr(0, most_bytes);
  return RE2::PartialMatch(before, birth) && RE2::PartialMatch(behind, serial);
}

bool is_like_personal_number(std::string_view text) {
  static const RE2 shape(
      "(\\d{2})(\\d{2})\\d{2}"
      "(?:-|\u00ad|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|\u2212|\ufe63|\uff0d)\\d{4}");
  int day = 0;
  int month = 0;
  return RE2::FullMatch(text, shape, &day, &month) && is_day_of_birth(day, month);
}

}  // namespace dagsorden
