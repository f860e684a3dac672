// Whether a folder lies on another machine, where Xapian's database must not.
#pragma once

#include <filesystem>

namespace dagsorden {

/// True for NFS, SMB and other file systems of another machine (statfs(2)). Their locks and
/// renames do not always hold what a database needs (Xapian's admin notes). False where the folder
/// is not there.
bool is_on_network_mount(const std::filesystem::path& folder);

}  // namespace dagsorden
