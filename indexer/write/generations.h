// Creates, opens and removes generations in the database folder (common/database.h). Call only
// while holding the RunLock. All functions throw Error.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>

namespace dagsorden {

/// Creates the folder if it is missing. Refuses a file, a Xapian database of another program, and a
/// folder with other contents and no database of ours.
void prepare_database_folder(const std::filesystem::path& folder);

/// Creates an empty generation under the next number, with the metadata of its format committed.
std::filesystem::path make_generation(const std::filesystem::path& folder);

/// Moves a synced database from elsewhere in the folder to the next generation number and returns
/// its path.
std::filesystem::path adopt_generation(const std::filesystem::path& database,
                                       const std::filesystem::path& folder);

/// Opens a generation for writing.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& generation);

/// Makes a generation the current one for readers and the next run. It must be fully committed.
void make_current(const std::filesystem::path& generation);

/// The generation before the current one, if it is still there.
std::optional<std::filesystem::path> previous_generation(const std::filesystem::path& folder);

/// Removes leftovers of killed runs, and all generations but the current one and the one before it,
/// which readers may be about to open. Removes only folders created by this program
/// (own_folders.h).
void remove_old_generations(const std::filesystem::path& folder);

}  // namespace dagsorden
