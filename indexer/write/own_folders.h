// Which folders are the program's own. Only these are ever removed: someone may have given a folder
// with other things in it as the database.
#pragma once

#include <filesystem>
#include <string>

namespace dagsorden {

/// Makes an empty folder with a file in it that says whose it is. Throws Error(Fault::database).
void make_own_folder(const std::filesystem::path& folder);

/// Puts the mark into a folder that is there. Throws Error(Fault::database).
void mark_as_own(const std::filesystem::path& folder);

/// True for a folder (not a link to one) that has the mark, or, as earlier versions left them, no
/// file in it and below but the tables of a Xapian database.
bool is_own_folder(const std::filesystem::path& folder);

/// Removes the folder where it is our own.
void remove_own_folder(const std::filesystem::path& folder);

/// What stands in a small file that we keep beside the tables. Empty where there is none, or where
/// something else has taken its place: a folder, a pipe, a link.
std::string read_own_file(const std::filesystem::path& path);

}  // namespace dagsorden
