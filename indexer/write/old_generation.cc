#include "indexer/write/old_generation.h"

#include <algorithm>

#include "common/database.h"
#include "common/error.h"
#include "indexer/report_texts.h"

namespace dagsorden {
namespace {

// Reads one kind of data. If that fails, a rebuild continues without it and reports the first such
// failure.
template <typename Read>
bool read(const std::filesystem::path& folder, bool is_rebuild, OldGeneration& old,
          const Wording& trouble, const Read& read_it) {
  try {
    try {
      read_it();
    } catch (const Xapian::Error& error) {
      throw_database_error(folder, error);
    }
    return true;
  } catch (const Error& error) {
    if (!is_rebuild) throw;
    if (old.trouble.empty()) old.trouble = trouble(error.message());
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
  const bool is_open = read(folder, is_rebuild, old, texts::old_unusable, [&] {
    database = Xapian::Database(generation.string());
    version = version_of(folder, database);
    if (version == DatabaseVersion::newer_format && !is_rebuild) check_format(folder, database);
    if (version != DatabaseVersion::ours) old.outdated = versions_in_words(database);
  });
  if (!is_open) return old;
  read(folder, is_rebuild, old, texts::old_paths_unreadable,
       [&] { old.settings = settings_from_json(database.get_metadata(metadata::settings)); });
  read(folder, is_rebuild, old, texts::old_time_unreadable, [&] {
    old.last_mark = std::max(last_mark(database), database.get_metadata(metadata::mark_begun));
    old.last_run = database.get_metadata(metadata::last_run);
  });
  if (version == DatabaseVersion::older_format || version == DatabaseVersion::newer_format) {
    old.trouble = texts::old_format();
    return old;
  }
  // Another analyzer produces other terms, but stores items and files in the same form.
  read(folder, is_rebuild, old, texts::old_damaged, [&] {
    add_states(database, old.states);
    old.item_count = item_count(database);
  });
  old.database = std::move(database);
  return old;
}

}  // namespace dagsorden
