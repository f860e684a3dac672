// Detects folders on another machine, where a Xapian database must not be kept.
#pragma once

#include <filesystem>

namespace dagsorden {

/// Is the folder on NFS, SMB or another network file system (statfs(2))? Their locks and renames do
/// not always give the guarantees that a database needs (Xapian's admin notes). False if the folder
/// does not exist.
bool is_on_network_mount(const std::filesystem::path& folder);

}  // namespace dagsorden
