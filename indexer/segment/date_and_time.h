// The date and time of a meeting, in all notations that Danish agendas use. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates.h"

namespace dagsorden {

/// The first date in the text, in any Danish notation: "8. apr. 2024", "08.04.24", "8/4-24", "Maj
/// 7, 2019", "2018-09-11".
std::optional<FoundDate> find_meeting_date(std::string_view text);

/// A time of day, HH:MM: "kl. 16", "16.00", "16:00-18:00". Never a part of a date.
std::optional<std::string> find_meeting_time(std::string_view text);

/// True for "Kl. 17.40 - 18.15" and "17.40:", a time and nothing else.
bool is_time_alone(std::string_view text);

}  // namespace dagsorden
