#include "indexer/clean/personal_number_shape.h"

#include <re2/re2.h>

namespace dagsorden {

bool is_day_of_birth(int day, int month) {
  constexpr int longest_month = 31;
  constexpr int added = 60;
  if (day > added) day -= added;
  const bool is_short = month == 4 || month == 6 || month == 9 || month == 11;
  const int last = month == 2 ? 29 : is_short ? 30 : longest_month;
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

bool is_like_personal_number(std::string_view text) {
  static const RE2 shape(
      "(\\d{2})(\\d{2})\\d{2}"
      "(?:-|\u00ad|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|\u2212|\ufe63|\uff0d)\\d{4}");
  int day = 0;
  int month = 0;
  return RE2::FullMatch({text.data(), text.size()}, shape, &day, &month) &&
         is_day_of_birth(day, month);
}

}  // namespace dagsorden
