// Times of runs: RFC 3339 in UTC to the second, "2025-04-08T07:30:00Z". They sort as text.
#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>

#include "common/dates.h"

namespace dagsorden {

std::string now_rfc3339();

/// Such a time in seconds since 1970; nothing for another text.
std::optional<std::time_t> parse_timestamp(const std::string& text);

/// Such a time, moved by so many seconds. Another text stays as it is.
std::string shifted_timestamp(const std::string& time, std::chrono::seconds by);

/// The mark of a run that begins now (started), after one with the mark before: marks rise from run
/// to run, also of two runs within one second, and after a clock that was ahead. Items get it as
/// first_seen, and alerts are told up to it.
std::string mark_of_run(const std::string& started, const std::string& before);

/// True where the text is such a time.
bool is_timestamp(const std::string& text);

/// How long ago such a time was; nothing for another text. Never below zero.
std::optional<std::chrono::seconds> age_of(const std::string& time);

/// When a day began, by the clock of this machine.
std::string begin_of_day(Date day);

}  // namespace dagsorden
