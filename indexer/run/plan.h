// What a run has to do: the files found held against the files that the database knows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/read/find_files.h"
#include "indexer/run/items_of_file.h"
#include "indexer/write/file_state.h"
#include "indexer/write/settings.h"

namespace dagsorden {

/// What the PATHs of a run hold.
struct Listing {
  std::vector<FoundFile> files;      ///< sorted by path, each once
  std::vector<Unlisted> unlisted;    ///< PATHs, and folders under them, that cannot be listed
  std::vector<std::string> empty;    ///< PATHs without any file
  std::vector<std::string> missing;  ///< PATHs where nothing is, not even a folder
  std::vector<std::string> listed;   ///< PATHs that can be listed
  FileKinds others;                  ///< files of forms that are not read
  /// Of the missing PATHs, those that were taken out of their folder: it is there, and holds other
  /// things or has changed since the last run. (An empty place of a lost mount has not.)
  std::vector<std::string> taken_out;
};

/// A file that the options of its nearest PATH leave out is not listed for one above either.
/// last_run: when the last run began, RFC 3339; empty where none came to its end.
Listing list(const std::vector<IndexedPath>& paths, const std::string& last_run = {});

struct Plan {
  std::vector<FileTask> tasks;       ///< files to read, sorted by path
  std::vector<FileState> unchanged;  ///< found as they were; not read
  std::vector<FileState> vanished;   ///< known files that are gone
  std::vector<FileState> left_out;   ///< known files that the options of their PATH leave out now
  std::vector<FileState> untouched;  ///< all others that the database knows
};

struct PlanOptions {
  bool is_rebuild = false;      ///< read all files
  bool prunes = true;           ///< vanished files are removed; else they stay untouched
  bool retries_failed = false;  ///< read again what could not be read, even where it is unchanged
  const BesideFiles* beside = nullptr;  ///< all files listed; agendas are read again with theirs
  std::set<std::string> killers = {};   ///< files that runs were killed at: passed over this time
};

/// A known file has vanished where it lies under a PATH that was listed or is missing, under no
/// folder that could not be listed, and was not found. Whether it is removed, the prune guard says
/// (prune_guard.h).
Plan make_plan(const Listing& listing, const std::vector<IndexedPath>& paths, FileStates known,
               const PlanOptions& options);

}  // namespace dagsorden
