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

/// A date found in running text, with the bytes where it stands.
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The dates in text that have day, month and year: "8. april 2025", "08-04-2025", "8/4 2025",
/// "8.4.2025", "2025-04-08". Of a range ("24.-28. februar 2025") the last day. In order of place.
std::vector<FoundDate> find_dates(std::string_view text);

/// The words of a text, with each date that has day, month and year stacked on its first word in
/// its compact form, however it is written.
std::vector<Token> tokens_with_dates(std::string_view text);

/// The date that a text is, with day, month and year, and nothing else.
std::optional<Date> whole_date(std::string_view text);

/// The month, 1 to 12, of that name, folded; 0 for other words.
unsigned month_named(std::string_view word);

/// Days from first to last, both in. An open end is nullopt.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
};

/// Reads the value of dato:, --since and --until: "2024", "2024-04", "17-04-2024", "2024-04-17",
/// "17.4.2024", "17/4/2024", a range of these "2024-01..2025-06", open ends "2024..", and "6m",
/// "30d", "2w", "1y" (Danish "1å", "2u") back from today. nullopt where it is none of these.
std::optional<DateRange> parse_date_range(std::string_view text, Date today);

/// Today in local time.
Date today();

}  // namespace dagsorden
