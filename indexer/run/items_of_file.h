// From a file to its items and the state to remember: read, clean, segment, describe. Thread-safe.
// Problems with a file are its outcome, not exceptions.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/read/find_files.h"
#include "indexer/read/form.h"
#include "indexer/run/sibling_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A file to read.
struct FileTask {
  FoundFile file;
  ReadOptions options;
  std::shared_ptr<const FileState> known;  ///< what the database knows of the file; usually nullptr
  bool is_wanted = false;                  ///< read the file even if it has not changed
  bool kills_runs = false;                 ///< a run was killed while reading the file: skip it
  const AttachmentSources* attachments = nullptr;  ///< nullptr: no attachments are taken
};

enum class Change { added, changed, unchanged };

struct FileItems {
  FileState state;
  Change change = Change::added;  ///< compared with what the database knows
  bool keeps_items = false;       ///< the items in the database stay unchanged
  /// The database has items of the file, but the file now gives none. They stay until the prune
  /// guard decides (prune_guard.h).
  bool is_emptied = false;
  std::size_t masked_numbers = 0;  ///< masked personal numbers (describe/personal_numbers.h)
  bool has_personal_name = false;  ///< its path holds a personal number
  bool given_up = false;           ///< the run was stopped; the rest is not valid
  std::vector<Item> items;
};

/// Reads a file. If a known file cannot be read now, its earlier items are kept. started: time
/// stamp of the run, stored in the items. give_up: optional, polled during long work.
FileItems items_of_file(const FileTask& task, const std::string& started,
                        bool (*give_up)() = nullptr);

/// The items of bytes that are not in a file; path names them.
FileItems items_of_bytes(const std::string& path, const std::string& bytes,
                         std::optional<Form> form, const ReadOptions& options,
                         const std::string& first_seen, bool (*give_up)() = nullptr);

/// Must a known file be read again because it has changed, its options differ, or it failed for a
/// transient reason?
bool has_to_be_read(const FoundFile& file, const ReadOptions& options, const FileState& known);

}  // namespace dagsorden
