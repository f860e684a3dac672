// Marks the folders that this program created. Only those are ever removed: a user may have given a
// folder with other contents as the database.
#pragma once

#include <filesystem>
#include <string>

namespace dagsorden {

/// Creates an empty folder with our mark. Throws Error(Fault::database).
void make_own_folder(const std::filesystem::path& folder);

/// Adds the mark to an existing folder. Throws Error(Fault::database).
void mark_as_own(const std::filesystem::path& folder);

/// Is it a folder (not a link) with our mark? Names prove nothing, not even those of Xapian's
/// tables. An empty folder, or one with only the beginning of the mark, counts as ours, too.
bool is_own_folder(const std::filesystem::path& folder);

/// Removes the folder if it is ours.
void remove_own_folder(const std::filesystem::path& folder);

/// Reads a small file of ours beside the tables. Empty if there is none, or if something else is in
/// its place: a folder, a pipe, a link.
std::string read_own_file(const std::filesystem::path& path);

}  // namespace dagsorden
