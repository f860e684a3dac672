// The database folder: a Xapian stub folder with generations (xapian.org/docs/admin_notes).
//
// DIR/XAPIANDB is a stub file, replaced by rename, that names the current generation, a folder
// beside it ("generation-1"). Readers open DIR; a rebuild makes a new generation and swaps it in.
// Metadata says which format and analyzer the database was made with.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>

#include "common/language.h"

namespace dagsorden {

/// Version of terms, slots and stored form. Databases of another are refused by name.
inline constexpr std::string_view database_format = "6";

namespace metadata {
inline constexpr const char* format = "format";
inline constexpr const char* analyzer = "analyzer";
inline constexpr const char* settings = "settings";  ///< JSON: PATHs and options of the last run
inline constexpr const char* last_run = "last_run";  ///< RFC 3339, when the last run began
/// The mark (mark_of_run()) of the last run that came to its end, and of the last that was begun.
inline constexpr const char* mark = "mark";
inline constexpr const char* mark_begun = "mark_begun";
inline constexpr const char* dictionary =
    "dictionary";  ///< "da_DK", or "none" where it was missing
inline constexpr const char* stem_links_prefix = "stems:";  ///< + stem: other stems of its lemmas
inline constexpr const char* packing_prefix = "packing:";   ///< + number: common/kept_items.h
inline constexpr const char* file_prefix = "file:";  ///< + path: JSON, what became of the file
}  // namespace metadata

/// How many items it holds: all documents but the meetings' own records.
Xapian::doccount item_count(const Xapian::Database& database);

/// The folder given with --db, else $DAGSORDEN_DB, else /var/lib/dagsorden.
std::filesystem::path database_folder(const std::optional<std::string>& option);

/// The generation that the stub file names; nothing where there is no stub file yet.
/// Throws Error(Fault::database) where the stub file cannot be read or is none of ours.
std::optional<std::filesystem::path> current_generation(const std::filesystem::path& folder);

/// The number of a generation's folder: 3 for "generation-3"; 0 for other names.
int generation_number(const std::filesystem::path& generation);

/// Names a generation in the stub file: written beside it, synced, renamed into place.
/// Throws Error(Fault::database).
void set_current_generation(const std::filesystem::path& folder, const std::string& generation);

/// How a database compares with what this program makes.
enum class DatabaseVersion {
  ours,
  other_analyzer,  ///< other terms for the same words; items and files in the same form
  older_format,
  newer_format,  ///< made by a later program: hands off
};

struct OpenDatabase {
  Xapian::Database database;
  DatabaseVersion version = DatabaseVersion::ours;
};

/// The mark of the last run that came to its end: up to which all that there is may be told of.
/// Empty where there was none.
std::string last_mark(const Xapian::Database& database);

/// Opens for reading, and checks the format; another analyzer finds less, but finds. Throws
/// Error(Fault::database) with a sentence for each: missing, not permitted, no database, damaged,
/// of another format. Throws Xapian::DatabaseModifiedError where a writer was quicker: open it
/// again.
OpenDatabase open_with_version(const std::filesystem::path& folder);

/// The same, for whom any analyzer will do.
Xapian::Database open_for_reading(const std::filesystem::path& folder);

/// Says in a person's words what Xapian reported, as Error(Fault::database).
[[noreturn]] void throw_database_error(const std::filesystem::path& folder,
                                       const Xapian::Error& error);

/// Throws Error(Fault::database) where the database is none of dagsorden's.
DatabaseVersion version_of(const std::filesystem::path& folder, const Xapian::Database& database);

/// "made with format 1 and analyzer 2, this program has …", for messages.
Sentence versions_in_words(const Xapian::Database& database);

/// The version, which is ours or other_analyzer: throws Error(Fault::database) where metadata names
/// another format than ours, or is not there.
DatabaseVersion check_format(const std::filesystem::path& folder, const Xapian::Database& database);

}  // namespace dagsorden
