#include "indexer/write/old_generation.h"

#include <algorithm>

#include "common/database.h"
#include "common/error.h"

namespace dagsorden {
namespace {

void read_all(const std::filesystem::path& generation, bool is_rebuild, OldGeneration& old) {
  Xapian::Database database(generation.string());
  const DatabaseVersion version = version_of(generation.parent_path(), database);
  if (version == DatabaseVersion::newer_format && !is_rebuild) {
    check_format(generation.parent_path(), database);
  }
  if (version != DatabaseVersion::ours) old.outdated = versions_in_words(database);
  old.settings = settings_from_json(database.get_metadata(metadata::settings));
  old.last_mark = std::max(last_mark(database), database.get_metadata(metadata::mark_begun));
  old.last_run = database.get_metadata(metadata::last_run);
  if (version == DatabaseVersion::older_format || version == DatabaseVersion::newer_format) {
    old.trouble = "items of another format cannot be used, so all files are read again";
    return;
  }
  // Another analyzer makes other terms, but keeps items and files in the same form.
  old.states = all_states(database);
  old.item_count = database.get_doccount();
  old.database = std::move(database);
}

// What Xapian reports comes out as Error.
void read_all_or_throw(const std::filesystem::path& generation, bool is_rebuild,
                       OldGeneration& old) {
  try {
    read_all(generation, is_rebuild, old);
  } catch (const Xapian::Error& error) {
    throw_database_error(generation.parent_path(), error);
  }
}

}  // namespace

OldGeneration open_old_generation(const std::filesystem::path& generation, bool is_rebuild) {
  OldGeneration old;
  old.path = generation;
  try {
    read_all_or_throw(generation, is_rebuild, old);
  } catch (const Error& error) {
    if (!is_rebuild) throw;
    old.states.clear();
    old.trouble = std::string("the old database cannot be used, so all items count as new (") +
                  error.what() + ")";
  }
  return old;
}

}  // namespace dagsorden
