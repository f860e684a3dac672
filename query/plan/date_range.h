// Reads dates and periods as people type them in queries and options.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/dates.h"

namespace dagsorden {

/// Days from first to last, both included. An open end is nullopt.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
};

/// Reads the value of dato:, --since and --until: a year, month or day ("2024", "2024-04",
/// "04-2024", "april 2024", "17-04-2024", "17/4 24", "17. april 2024", "i dag", "i går"), a range
/// of these ("2024-01..2025-06") with open ends ("2024.."), and a span back from today ("6m",
/// "30d", "2w", "1y", Danish "2u", "1å", "6 måneder"). nullopt for anything else.
std::optional<DateRange> parse_date_range(std::string_view text, Date today);

/// The number of hours of a span ("24h", "24t"); nullopt for other text.
std::optional<std::chrono::hours> hours_back(std::string_view text);

}  // namespace dagsorden
