// Timestamps of runs: RFC 3339 in UTC, to the second, "2025-04-08T07:30:00Z". They sort as text.
#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>

#include "common/dates.h"

namespace dagsorden {

std::string now_rfc3339();

/// A timestamp in seconds since 1970; nullopt for any other text.
std::optional<std::time_t> parse_timestamp(const std::string& text);

/// The timestamp moved by `by`. Any other text is returned as it is.
std::string shifted_timestamp(const std::string& time, std::chrono::seconds by);

/// The mark of a run that starts at `started`, given the mark of the previous run. Marks rise
/// strictly, even if two runs start within one second or the clock was ahead. New items get the
/// mark as their first_seen, and alerts report items up to a mark.
std::string mark_of_run(const std::string& started, const std::string& before);

/// True if the text is a timestamp.
bool is_timestamp(const std::string& text);

/// The age of a timestamp, never below zero; nullopt for any other text.
std::optional<std::chrono::seconds> age_of(const std::string& time);

/// The start of a day in this machine's time zone.
std::string begin_of_day(Date day);

}  // namespace dagsorden
