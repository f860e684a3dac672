// The database folder: a Xapian stub folder with generations (xapian.org/docs/admin_notes).
//
// DIR/XAPIANDB is a stub file. It names the current generation, a folder beside it
// ("generation-1"). Readers open DIR. A rebuild makes a new generation and replaces the stub file
// by a rename. Metadata says which format and analyzer the database was made with.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>

#include "common/language.h"

namespace dagsorden {

/// The version of terms, slots and stored items. A database of another version is refused.
inline constexpr std::string_view database_format = "8";

namespace metadata {
inline constexpr const char* format = "format";
inline constexpr const char* analyzer = "analyzer";
inline constexpr const char* settings = "settings";  ///< JSON: PATHs and options of the last run
inline constexpr const char* last_run = "last_run";  ///< RFC 3339, when the last finished run began
/// The mark (mark_of_run()) of the last run that finished, and of the last that was started.
inline constexpr const char* mark = "mark";
inline constexpr const char* mark_begun = "mark_begun";
inline constexpr const char* dictionary = "dictionary";  ///< "da_DK", or "none" if it was missing
inline constexpr const char* stem_links_prefix = "stems:";  ///< + stem: other stems of its lemmas
inline constexpr const char* compression_prefix = "packing:";  ///< + number: common/stored_items.h
inline constexpr const char* file_prefix = "file:";  ///< + path: JSON, the state of the file
}  // namespace metadata

/// The number of items: all documents except the meetings' own records.
Xapian::doccount item_count(const Xapian::Database& database);

/// The number of meetings; agenda and minutes of one count once. Throws Xapian::Error.
std::size_t meeting_count(const Xapian::Database& database);

/// The folder given with --db, else $DAGSORDEN_DB, else /var/lib/dagsorden.
std::filesystem::path database_folder(const std::optional<std::string>& option);

/// The generation that the stub file names; nullopt if there is no stub file yet.
/// Throws Error(Fault::database) if the stub file cannot be read or is not ours.
std::optional<std::filesystem::path> current_generation(const std::filesystem::path& folder);

/// The number of a generation's folder: 3 for "generation-3"; 0 for other names.
int generation_number(const std::filesystem::path& generation);

/// Names a generation in the stub file: written beside it, synced, renamed into place.
/// Throws Error(Fault::database).
void set_current_generation(const std::filesystem::path& folder, const std::string& generation);

/// How a database compares with what this program makes.
enum class DatabaseVersion {
  ours,
  other_analyzer,  ///< makes other terms from the same words; stored items are the same
  older_format,
  newer_format,  ///< made by a later program: never touched
};

struct OpenDatabase {
  Xapian::Database database;
  DatabaseVersion version = DatabaseVersion::ours;
};

/// The mark of the last run that finished. Alerts may report everything up to it. Empty if no run
/// has finished.
std::string last_mark(const Xapian::Database& database);

/// Opens a database for reading and checks its format. Another analyzer is accepted: it finds less.
/// Throws Error(Fault::database) that says which it is: missing, not permitted, not a database,
/// damaged, of another format. Throws Xapian::DatabaseModifiedError if a writer was faster: open
/// it again.
OpenDatabase open_with_version(const std::filesystem::path& folder);

/// The same, for callers that accept any analyzer.
Xapian::Database open_for_reading(const std::filesystem::path& folder);

/// Rethrows an error of Xapian as Error(Fault::database), in words for people.
[[noreturn]] void throw_database_error(const std::filesystem::path& folder,
                                       const Xapian::Error& error);

/// Throws Error(Fault::database) if dagsorden did not make the database.
DatabaseVersion version_of(const std::filesystem::path& folder, const Xapian::Database& database);

/// "made with format 1 and analyzer 2, this program has …", for messages.
Sentence versions_in_words(const Xapian::Database& database);

/// The version: ours or other_analyzer. Throws Error(Fault::database) if the metadata is missing or
/// names another format.
DatabaseVersion check_format(const std::filesystem::path& folder, const Xapian::Database& database);

}  // namespace dagsorden
