// Whether a generation can be read without harm: libxapian 1.4 crashes on some damaged tables, and
// a rebuild, which is to mend them, reads what is left of the old items.
#pragma once

#include <filesystem>

namespace dagsorden {

/// The option with which our own program probes a generation, for nobody else.
inline constexpr const char* probe_option = "--probe-generation";

/// True where a process of its own crashes when it reads all that a rebuild reads.
bool crashes_readers(const std::filesystem::path& generation);

/// The other side: reads all of it. The exit code is 0, also where that fails.
int probe_generation(const std::filesystem::path& generation);

}  // namespace dagsorden
