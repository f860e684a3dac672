// From one file to its items, and to what the database will remember of it: read → clean →
// segment → describe. Thread-safe; what goes wrong with a file is its outcome, not an exception.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/read/find_files.h"
#include "indexer/read/form.h"
#include "indexer/run/beside_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A file that has to be read.
struct FileTask {
  FoundFile file;
  ReadOptions options;
  std::shared_ptr<const FileState> known;  ///< what the database knows of it; mostly nothing
  bool is_wanted = false;                  ///< its items are needed even where it has not changed
  bool kills_runs = false;                 ///< a run was killed while it read the file: passed over
  const BesideFiles* beside = nullptr;     ///< where attachments are sought; none where not wanted
  std::string top = {};  ///< where it was found, if no link below is to be followed (read_bytes.h)
};

enum class Change { added, changed, unchanged };

struct FileItems {
  FileState state;
  Change change = Change::added;  ///< against what the database knew
  bool keeps_items = false;       ///< the items that the database has of it stay as they are
  /// The database has items of it, but it can be read and gives none. Whether they go, the prune
  /// guard says (prune_guard.h); till then they stay.
  bool is_emptied = false;
  std::size_t masked_numbers = 0;  ///< personal numbers in it (describe/personal_numbers.h)
  bool given_up = false;           ///< the run was stopped meanwhile: nothing is known of the file
  std::vector<Item> items;
};

/// What a known file gave stays also when it cannot be read now, whyever.
/// started: when the run began; it goes into the items. give_up, if given, is asked some times a
/// second during long work.
FileItems items_of_file(const FileTask& task, const std::string& started,
                        bool (*give_up)() = nullptr);

/// The items of bytes that are in no file: path is what they are called.
FileItems items_of_bytes(const std::string& path, const std::string& bytes,
                         std::optional<Form> form, const ReadOptions& options,
                         const std::string& first_seen, bool (*give_up)() = nullptr);

/// True where a known file has to be read again: changed, wanted with other options, or failed
/// before for a reason that may be gone.
bool has_to_be_read(const FoundFile& file, const ReadOptions& options, const FileState& known);

}  // namespace dagsorden
