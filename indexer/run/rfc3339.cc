#include "indexer/run/rfc3339.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace dagsorden {

std::string now_rfc3339() {
  const std::time_t now = std::time(nullptr);
  std::tm utc = {};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text.data(), size};
}

std::optional<std::chrono::seconds> age_of(const std::string& time) {
  std::tm utc = {};
  const char* end = ::strptime(time.c_str(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  if (end == nullptr || *end != '\0') return std::nullopt;
  const std::time_t then = ::timegm(&utc);
  return std::chrono::seconds(std::max<std::time_t>(0, std::time(nullptr) - then));
}

}  // namespace dagsorden
