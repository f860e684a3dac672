// Replaces a small file in one step, where others may have put links in the way.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace dagsorden {

/// Writes content beside path, under a name that nobody can foresee and that no link is followed
/// at, waits until it is on the disk, and renames it to path. mode: of the file, less the umask.
/// Gives what went wrong; path is as it was then. Thread-safe.
std::error_code replace_file(const std::filesystem::path& path, std::string_view content,
                             mode_t mode);

}  // namespace dagsorden
