// Dates as Danes write them, in agendas and in queries.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

using Date = std::chrono::year_month_day;

/// "2025-04-08".
std::string to_iso(Date date);

/// "20250408", the form of the date slot and of D terms.
std::string to_compact(Date date);

/// Reads "2025-04-08"; nothing else.
std::optional<Date> from_iso(std::string_view text);

/// A date found in running text, with its byte range.
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The dates in text that have day, month and year: "8. april 2025", "08-04-2025", "8/4 2025",
/// "8.4.2025", "2025-04-08". Of a range ("24.-28. februar 2025") the last day. In text order.
std::vector<FoundDate> find_dates(std::string_view text);

/// The words of a text. Each date with day, month and year is also stacked, in compact form, on its
/// first word, however it is written.
std::vector<Token> tokens_with_dates(std::string_view text);

/// The date that the whole text consists of, with day, month and year.
std::optional<Date> whole_date(std::string_view text);

/// The month, 1 to 12, with this folded name; 0 for other words.
unsigned month_named(std::string_view word);

/// The Danish name of the month of a day: "februar".
std::string_view month_name(Date day);

/// Today in local time.
Date today();

}  // namespace dagsorden
