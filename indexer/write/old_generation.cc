#include "indexer/write/old_generation.h"

#include <algorithm>

#include "common/database.h"
#include "common/error.h"

namespace dagsorden {
namespace {

constexpr const char* unusable = "the old database cannot be used, so all items count as new (";

// Reads one thing. Where that fails, a rebuild does without it, and says so once.
template <typename Read>
bool read(const std::filesystem::path& folder, bool is_rebuild, OldGeneration& old,
          const std::string& trouble, const Read& read_it) {
  try {
    try {
      read_it();
    } catch (const Xapian::Error& error) {
      throw_database_error(folder, error);
    }
    return true;
  } catch (const Error& error) {
    if (!is_rebuild) throw;
    if (old.trouble.empty()) old.trouble = trouble + error.what() + ")";
    return false;
  }
}

}  // namespace

OldGeneration open_old_generation(const std::filesystem::path& generation, bool is_rebuild) {
  OldGeneration old;
  old.path = generation;
  const std::filesystem::path folder = generation.parent_path();
  Xapian::Database database;
  DatabaseVersion version = DatabaseVersion::ours;
  const bool is_open = read(folder, is_rebuild, old, unusable, [&] {
    database = Xapian::Database(generation.string());
    version = version_of(folder, database);
    if (version == DatabaseVersion::newer_format && !is_rebuild) check_format(folder, database);
    if (version != DatabaseVersion::ours) {
      old.outdated = versions_in_words(database).in(Language::english);
    }
  });
  if (!is_open) return old;
  read(folder, is_rebuild, old, "the PATHs that it remembers cannot be read (",
       [&] { old.settings = settings_from_json(database.get_metadata(metadata::settings)); });
  read(folder, is_rebuild, old, "when it was last brought up to date cannot be read (", [&] {
    old.last_mark = std::max(last_mark(database), database.get_metadata(metadata::mark_begun));
    old.last_run = database.get_metadata(metadata::last_run);
  });
  if (version == DatabaseVersion::older_format || version == DatabaseVersion::newer_format) {
    old.trouble = "items of another format cannot be used, so all files are read again";
    return old;
  }
  // Another analyzer makes other terms, but keeps items and files in the same form.
  read(folder, is_rebuild, old,
       "the old database is damaged; what can be read of it is used, and the items of files that "
       "are gone may be lost (",
       [&] {
         add_states(database, old.states);
         old.item_count = item_count(database);
       });
  old.database = std::move(database);
  return old;
}

}  // namespace dagsorden
