// The writer's side of the database folder (common/database.h): making, opening and removing
// generations. Call only while holding the RunLock. All throw Error.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

namespace dagsorden {

/// Makes the folder, where it is missing, and refuses one that is something else: a file, a Xapian
/// database of another program, or a folder with other things in it and no database of ours.
void prepare_database_folder(const std::filesystem::path& folder);

/// Makes an empty generation, with the metadata of its format committed, under the next number.
std::filesystem::path make_generation(const std::filesystem::path& folder);

/// Takes a database that was built elsewhere in the folder, all of it synced, as a generation under
/// the next number, and gives its place.
std::filesystem::path adopt_generation(const std::filesystem::path& database,
                                       const std::filesystem::path& folder);

/// Opens a generation for writing.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& generation);

/// Names the generation as the current one, for readers and for the next run. All of it has to be
/// committed.
void make_current(const std::filesystem::path& generation);

/// Removes what killed runs left, and generations that no reader can be about to open: all but
/// the current one and the one before it. Only folders of our own go (own_folders.h).
void remove_old_generations(const std::filesystem::path& folder);

}  // namespace dagsorden
