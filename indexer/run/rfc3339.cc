#include "indexer/run/rfc3339.h"

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

}  // namespace dagsorden
