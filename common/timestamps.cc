#include "common/timestamps.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace dagsorden {
namespace {

constexpr const char* format = "%Y-%m-%dT%H:%M:%SZ";

std::string in_utc(std::time_t time) {
  std::tm utc = {};
  ::gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), format, &utc);
  return {text.data(), size};
}

}  // namespace

std::optional<std::time_t> parse_timestamp(const std::string& text) {
  std::tm utc = {};
  const char* end = ::strptime(text.c_str(), format, &utc);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return ::timegm(&utc);
}

std::string now_rfc3339() { return in_utc(std::time(nullptr)); }

std::string shifted_timestamp(const std::string& time, std::chrono::seconds by) {
  const std::optional<std::time_t> seconds = parse_timestamp(time);
  return seconds ? in_utc(*seconds + by.count()) : time;
}

std::string mark_of_run(const std::string& started, const std::string& before) {
  if (!is_timestamp(before) || before < started) return started;
  return shifted_timestamp(before, std::chrono::seconds(1));
}

bool is_timestamp(const std::string& text) { return parse_timestamp(text).has_value(); }

std::optional<std::chrono::seconds> age_of(const std::string& time) {
  const std::optional<std::time_t> then = parse_timestamp(time);
  if (!then) return std::nullopt;
  return std::chrono::seconds(std::max<std::time_t>(0, std::time(nullptr) - *then));
}

std::string begin_of_day(Date day) {
  constexpr int first_year = 1900;
  std::tm local = {};
  local.tm_year = static_cast<int>(day.year()) - first_year;
  local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
  local.tm_isdst = -1;
  return in_utc(std::mktime(&local));
}

}  // namespace dagsorden
