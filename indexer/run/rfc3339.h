// Times of runs, as the programs write them.
#pragma once

#include <string>

namespace dagsorden {

/// Now, in UTC to the second: "2025-04-08T07:30:00Z".
std::string now_rfc3339();

}  // namespace dagsorden
