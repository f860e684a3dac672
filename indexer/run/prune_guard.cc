#include "indexer/run/prune_guard.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dagsorden {
namespace {

constexpr unsigned all_percent = 100;

bool holds(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

// The files that the database knew under each PATH, and how many of them are gone.
std::map<std::string, Refusal> count_files(const std::vector<IndexedPath>& paths, const Plan& plan,
                                           const std::set<std::string>& new_contents) {
  std::map<std::string, Refusal> counts;
  const auto count = [&](const std::string& file, bool is_gone) {
    const IndexedPath* above = path_above(paths, file);
    if (above == nullptr) return;
    Refusal& under = counts[above->path];
    under.path = above->path;
    ++under.known;
    if (is_gone) ++under.vanished;
  };
  for (const FileTask& task : plan.tasks) {
    if (task.known) count(task.file.path, false);
  }
  for (const FileState& state : plan.unchanged) count(state.path, false);
  for (const FileState& state : plan.untouched) count(state.path, false);
  for (const FileState& state : plan.vanished) {
    const bool has_moved =
        !state.content_hash.empty() && new_contents.count(state.content_hash) > 0;
    count(state.path, !has_moved);
  }
  return counts;
}

bool is_refused(const Refusal& under, unsigned most_percent) {
  if (under.vanished == 0 || most_percent >= all_percent) return false;
  if (under.is_missing || under.is_empty) return true;
  return under.known >= least_files_for_share &&
         under.vanished * all_percent > under.known * most_percent;
}

}  // namespace

Pruning guarded_pruning(const std::vector<IndexedPath>& paths, const Listing& listing, Plan& plan,
                        const std::set<std::string>& new_contents, unsigned most_percent) {
  Pruning pruning;
  for (auto& [path, under] : count_files(paths, plan, new_contents)) {
    under.is_missing = holds(listing.missing, path);
    under.is_empty = holds(listing.empty, path);
    if (is_refused(under, most_percent)) pruning.refusals.push_back(std::move(under));
  }
  for (FileState& state : plan.vanished) {
    const IndexedPath* above = path_above(paths, state.path);
    const bool is_kept =
        above != nullptr &&
        std::any_of(pruning.refusals.begin(), pruning.refusals.end(),
                    [above](const Refusal& refusal) { return refusal.path == above->path; });
    (is_kept ? pruning.kept : pruning.removed).push_back(std::move(state));
  }
  plan.vanished.clear();
  return pruning;
}

std::string refusal_in_words(const Refusal& refusal, unsigned most_percent) {
  const std::string vanished = std::to_string(refusal.vanished);
  std::string what;
  if (refusal.is_missing) {
    what = "missing, with the " + vanished + " files known under it";
  } else if (refusal.is_empty) {
    what = "empty now, with the " + vanished + " files known under it gone";
  } else {
    what = vanished + " of its " + std::to_string(refusal.known) +
           " known files are gone, more than " + std::to_string(most_percent) + " %";
  }
  return what +
         "; nothing under it was removed. If they are gone for good, run once with --max-prune 100";
}

}  // namespace dagsorden
