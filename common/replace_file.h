// Writes a small file atomically, safely against links that others may have planted.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace dagsorden {

/// Writes the content to a new file beside path, syncs it and renames it to path. The new file's
/// name is random, and no link is followed. mode: of the file, less the umask. Returns what went
/// wrong; path is then unchanged. Thread-safe.
std::error_code replace_file(const std::filesystem::path& path, std::string_view content,
                             mode_t mode);

/// The same, but leaves a file alone that is there already: readers never see half of the new one.
std::error_code make_file(const std::filesystem::path& path, std::string_view content, mode_t mode);

}  // namespace dagsorden
