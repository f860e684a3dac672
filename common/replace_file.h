// Writes a small file atomically, safely against links that others may have planted.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace dagsorden {

/// True if this is the name of a temporary file that was meant to replace the named file, but never
/// did.
bool is_unfinished_replacement(std::string_view name, std::string_view replaced);

/// Writes the content to a new file beside path, syncs it and renames it to path. The new file's
/// name is random, and no link is followed. mode: of the file, less the umask. Returns what went
/// wrong; path is then unchanged. Thread-safe.
std::error_code replace_file(const std::filesystem::path& path, std::string_view content,
                             mode_t mode);

/// Syncs the entries of a folder, as far as that is possible.
void sync_folder(const std::filesystem::path& folder);
/// The same, but leaves an existing file alone. Readers never see half of the new file.
std::error_code make_file(const std::filesystem::path& path, std::string_view content, mode_t mode);

}  // namespace dagsorden
