#include "indexer/read/meeting_time.h"

#include <unicode/timezone.h>

#include <chrono>
#include <memory>
#include <string>

#include "common/dates.h"
#include "common/text.h"

namespace dagsorden {
namespace {

struct TimeOfDay {
  int hours = 0;
  int minutes = 0;
  std::size_t end = 0;  // of the text
};

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || !is_ascii_digit(text[at]) || !is_ascii_digit(text[at + 1])) {
    return std::nullopt;
  }
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// The first "16:00", "16.00" or "8:30" at or after begin.
std::optional<TimeOfDay> find_time_of_day(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || (at > begin && is_ascii_digit(text[at - 1]))) continue;
    const std::size_t colon = text.find_first_not_of("0123456789", at);
    if (colon == std::string_view::npos) return std::nullopt;
    const auto minutes = two_digits(text, colon + 1);
    const bool is_mark = text[colon] == ':' || text[colon] == '.';
    if (!is_mark || colon - at > 2 || !minutes || *minutes > 59) continue;
    const int hours = std::stoi(std::string(text.substr(at, colon - at)));
    if (hours < 24) return TimeOfDay{hours, *minutes, colon + 3};
  }
  return std::nullopt;
}

bool is_utc(std::string_view rest) {
  const std::size_t zone = rest.find_first_of("Zz+-");
  if (zone == std::string_view::npos) return false;
  const std::string_view offset = rest.substr(zone);
  return offset.starts_with("Z") || offset.starts_with("z") || offset.starts_with("+00") ||
         offset.starts_with("-00");
}

std::string written(int hours, int minutes) {
  const auto two_places = [](int value) {
    return std::string(value < 10 ? "0" : "") + std::to_string(value);
  };
  return two_places(hours) + ":" + two_places(minutes);
}

// How far Danish time is ahead of UTC at that moment.
std::chrono::minutes danish_offset(std::chrono::sys_time<std::chrono::minutes> utc) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone("Europe/Copenhagen"));
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto milliseconds = std::chrono::milliseconds(utc.time_since_epoch()).count();
  zone->getOffset(static_cast<UDate>(milliseconds), false, raw, summer, status);
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::milliseconds(raw + summer));
}

}  // namespace

MeetingTime read_meeting_time(std::string_view text) {
  const std::vector<FoundDate> dates = find_dates(text);
  std::optional<Date> date;
  std::size_t end = 0;
  constexpr std::size_t iso_size = 10;
  if (text.size() >= iso_size) date = from_iso(text.substr(0, iso_size));
  if (date) {
    end = iso_size;
  } else if (!dates.empty()) {
    date = dates.front().date;
    end = dates.front().end;
  }
  std::optional<TimeOfDay> clock = find_time_of_day(text, end);
  if (clock && date && is_utc(text.substr(clock->end))) {
    using namespace std::chrono;
    const sys_time<minutes> utc = sys_days(*date) + hours(clock->hours) + minutes(clock->minutes);
    const sys_time<minutes> local = utc + danish_offset(utc);
    const sys_days day = floor<days>(local);
    date = Date(day);
    const auto of_day = static_cast<int>((local - day).count());
    clock->hours = of_day / 60;
    clock->minutes = of_day % 60;
  }
  MeetingTime result;
  if (date) result.date = to_iso(*date);
  const bool is_midnight = clock && clock->hours == 0 && clock->minutes == 0;
  if (clock && !is_midnight) result.time = written(clock->hours, clock->minutes);
  return result;
}

}  // namespace dagsorden
