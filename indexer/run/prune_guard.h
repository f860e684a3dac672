// The prune guard: decides whether items may be removed if their files are gone or no longer give
// any. It protects the index from a share that is not mounted.
//
// Each PATH is judged separately, even inside another one. If it is missing, has become empty, or
// has lost more than a given share of its known files, or of those that give items, nothing under
// it is removed. The PATHs of one list are judged together, and so are single files in one folder.
// A file whose content was found under another name has moved, not vanished. Losses of the last
// days count too. Thread-safe; never throws.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/run/plan.h"

namespace dagsorden {

/// A known file that used to give items and now gives none.
struct EmptiedFile {
  FileState known;
  FileState found;  ///< skipped, or failed for a lasting reason
};

/// What reading the files has shown.
struct Findings {
  std::map<std::string, std::size_t> new_contents;  ///< content hash to number of new files with it
  std::vector<EmptiedFile> emptied;
};

struct GuardOptions {
  unsigned most_percent =
      20;              ///< percentage that may be removed; 100 also allows a missing or empty PATH
  bool prunes = true;  ///< else nothing is removed
  bool all_listed = true;         ///< all PATHs and folders could be listed
  std::vector<Loss> losses = {};  ///< from earlier runs
};

/// A unit that was judged, and under which nothing is removed.
struct Refusal {
  std::string path;          ///< a PATH, the folder of PATHs that are files, or a list
  std::size_t known = 0;     ///< known files under it
  std::size_t vanished = 0;  ///< of these gone, not counting moved ones
  std::size_t emptied = 0;   ///< of these present, but without their former items
  std::size_t before = 0;    ///< removed in the last days
  /// The same for the files that gave items, so that letters beside agendas cannot hide a loss.
  std::size_t known_with_items = 0;
  std::size_t vanished_with_items = 0;
  std::size_t with_items_before = 0;
  bool is_missing = false;
  bool is_empty = false;
};

/// The decision for each file that is gone or empty.
struct Pruning {
  std::vector<FileState> removed;
  std::vector<FileState> kept;
  std::vector<EmptiedFile> emptied_removed;  ///< items are removed
  std::vector<EmptiedFile> emptied_kept;     ///< items are kept
  std::vector<Refusal> refusals;
  std::vector<std::string> forgotten;  ///< PATHs that are gone for good
  std::vector<Loss> losses;            ///< from this run
};

/// With fewer known files than this, all may go: a share of so few says nothing.
inline constexpr std::size_t least_files_for_share = 10;

Pruning guarded_pruning(const std::vector<IndexedPath>& paths, const Listing& listing, Plan& plan,
                        const Findings& findings, const GuardOptions& options);

/// The losses to remember: those of the last days plus those of this run. Allowing everything (100
/// %) clears the earlier ones.
std::vector<Loss> losses_after(const std::vector<Loss>& before, const Pruning& pruning,
                               const std::string& started, unsigned most_percent);

/// One line: how many files would have been removed, why they stay, and how to allow it.
Sentence refusal_in_words(const Refusal& refusal, unsigned most_percent);

}  // namespace dagsorden
