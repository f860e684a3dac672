// The plan of a run: the files found, compared with the files that the database knows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/read/find_files.h"
#include "indexer/run/items_of_file.h"
#include "indexer/write/file_state.h"
#include "indexer/write/settings.h"

namespace dagsorden {

/// The files under the PATHs of a run.
struct Listing {
  std::vector<FoundFile> files;      ///< sorted by path, without duplicates, each with its top
  std::vector<Unlisted> unlisted;    ///< PATHs and folders below them that cannot be listed
  std::vector<std::string> empty;    ///< PATHs without files
  std::vector<std::string> missing;  ///< PATHs that do not exist
  std::vector<std::string> listed;   ///< PATHs that were listed
  FileKinds others;                  ///< files of unsupported forms, by extension
  std::set<std::string> matched;     ///< excludes that left something out
  /// Missing PATHs that somebody removed: their folder exists and holds other things or has changed
  /// since the last run. (The empty mount point of a lost share has not.)
  std::vector<std::string> taken_out;
};

/// Lists the files. A file excluded by its nearest PATH is not listed for a PATH above it either.
/// last_run: when the last run began, RFC 3339; empty if none has finished.
Listing list(const std::vector<IndexedPath>& paths, const std::string& last_run = {});

struct Plan {
  std::vector<FileTask> tasks;       ///< sorted by path
  std::vector<FileState> unchanged;  ///< not changed; not read
  std::vector<FileState> vanished;   ///< known files that no longer exist
  std::vector<FileState> left_out;   ///< known files that are now excluded
  std::vector<FileState> untouched;  ///< all other known files
};

struct PlanOptions {
  bool is_rebuild = false;      ///< read every file
  bool prunes = true;           ///< remove vanished files; else they stay untouched
  bool retries_failed = false;  ///< try files again that failed, even if they are unchanged
  const AttachmentSources* attachments = nullptr;  ///< nullptr: no attachments are indexed
  std::set<std::string> killers = {};  ///< files that a killed run was reading; skipped this time
};

/// A known file has vanished if it was not found although it lies under a PATH that was listed or
/// is missing, and under no folder that could not be listed. Whether it is removed is up to the
/// prune guard (prune_guard.h).
Plan make_plan(const Listing& listing, const std::vector<IndexedPath>& paths, FileStates known,
               const PlanOptions& options);

}  // namespace dagsorden
