// Reads the date and time of a meeting from structured data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// Local date and time of day.
struct MeetingTime {
  std::optional<std::string> date;  ///< ISO
  std::optional<std::string> time;  ///< HH:MM; nullopt if none is given, or midnight
};

/// Reads "2025-03-04T16:00:00+01:00", "2018-08-27 16:00", "27. august 2018 kl. 16.00",
/// "27-08-2018". A time in UTC ("Z", "+00:00") becomes Danish time. A time with another offset is
/// local already.
MeetingTime read_meeting_time(std::string_view text);

}  // namespace dagsorden
