// The guard against an index emptied by a lost share: whether the items of vanished files may go.
//
// Each PATH is judged by itself. Where it is missing, holds no file any more, or has lost more than
// a share of its known files, nothing under it is removed. A file whose content was met in this
// run under another name has moved, not vanished. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "indexer/run/plan.h"

namespace dagsorden {

/// A PATH under which nothing is removed.
struct Refusal {
  std::string path;
  std::size_t known = 0;     ///< files that the database knows under it
  std::size_t vanished = 0;  ///< of these, without the moved ones
  bool is_missing = false;
  bool is_empty = false;
};

/// What becomes of the vanished files.
struct Pruning {
  std::vector<FileState> removed;
  std::vector<FileState> kept;
  std::vector<Refusal> refusals;
};

/// Fewer known files than these may all go: a share of them says nothing.
inline constexpr std::size_t least_files_for_share = 10;

/// new_contents: content hashes of the files that were new in this run. most_percent: the share
/// that may go; 100 allows a PATH that is missing or empty, too.
Pruning guarded_pruning(const std::vector<IndexedPath>& paths, const Listing& listing, Plan& plan,
                        const std::set<std::string>& new_contents, unsigned most_percent);

/// One line for people: how many files would have gone, why they stay, and how to allow it.
std::string refusal_in_words(const Refusal& refusal, unsigned most_percent);

}  // namespace dagsorden
