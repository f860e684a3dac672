// Times of runs, as the programs write them.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace dagsorden {

/// Now, in UTC to the second: "2025-04-08T07:30:00Z".
std::string now_rfc3339();

/// How long ago such a time was; nothing for another text. Never below zero.
std::optional<std::chrono::seconds> age_of(const std::string& time);

}  // namespace dagsorden
