// Tests whether a generation can be read safely: libxapian 1.4 crashes on some damaged tables, and
// a rebuild reads what is left of the old items.
#pragma once

#include <filesystem>

namespace dagsorden {

/// Internal option that makes this program probe a generation.
inline constexpr const char* probe_option = "--probe-generation";

/// Does a child process crash when it reads all that a rebuild reads?
bool crashes_readers(const std::filesystem::path& generation);

/// The child's side: reads everything. Returns 0 even if reading fails.
int probe_generation(const std::filesystem::path& generation);

}  // namespace dagsorden
