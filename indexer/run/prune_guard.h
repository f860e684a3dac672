// The guard against an index emptied by a lost share: whether items may go whose files are gone, or
// give nothing any more.
//
// Each PATH is judged by itself, also one inside another: where it is missing, holds no file any
// more, or has lost more than a share of its known files, nothing under it is removed. The PATHs of
// one list are judged as one, and so are those that are single files of one folder. A file whose
// content was met in this run under another name has moved, not vanished. What was lost in the last
// days counts too, so that a slow loss is not let through in small pieces.
// Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/run/plan.h"

namespace dagsorden {

/// A known file that had items and gives none now.
struct EmptiedFile {
  FileState known;
  FileState found;  ///< skipped; or failed, and not for a reason that passes
};

/// What reading the files of a run has shown.
struct Findings {
  std::map<std::string, std::size_t> new_contents;  ///< content hash: so many files were new
  std::vector<EmptiedFile> emptied;
};

struct GuardOptions {
  unsigned most_percent = 20;     ///< may go; 100 allows a PATH that is missing or empty, too
  bool prunes = true;             ///< else no items go
  bool all_listed = true;         ///< every PATH and folder could be listed
  std::vector<Loss> losses = {};  ///< of earlier runs
};

/// What is judged as one, and under which nothing is removed.
struct Refusal {
  std::string path;          ///< a PATH; a folder, of PATHs that are files; or a list
  std::size_t known = 0;     ///< files that the database knows under it
  std::size_t vanished = 0;  ///< of these, without the moved ones
  std::size_t emptied = 0;   ///< are there, but give none of the items that they had
  std::size_t before = 0;    ///< removed in the last days
  bool is_missing = false;
  bool is_empty = false;
};

/// What becomes of the files that are gone or empty.
struct Pruning {
  std::vector<FileState> removed;
  std::vector<FileState> kept;
  std::vector<EmptiedFile> emptied_removed;  ///< their items go
  std::vector<EmptiedFile> emptied_kept;     ///< their items stay
  std::vector<Refusal> refusals;
  std::vector<std::string> forgotten;  ///< PATHs that are gone, as may be
  std::vector<Loss> losses;            ///< of this run
};

/// Fewer known files than these may all go: a share of them says nothing.
inline constexpr std::size_t least_files_for_share = 10;

Pruning guarded_pruning(const std::vector<IndexedPath>& paths, const Listing& listing, Plan& plan,
                        const Findings& findings, const GuardOptions& options);

/// The losses to remember after a run: those of the last days, with those of the run. Where all was
/// allowed, the earlier ones are forgiven.
std::vector<Loss> losses_after(const std::vector<Loss>& before, const Pruning& pruning,
                               const std::string& started, unsigned most_percent);

/// One line for people: how many files would have gone, why they stay, and how to allow it.
Sentence refusal_in_words(const Refusal& refusal, unsigned most_percent);

}  // namespace dagsorden
