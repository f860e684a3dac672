#include "indexer/run/prune_guard.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "common/timestamps.h"
#include "indexer/read/failure.h"
#include "indexer/report_texts.h"

namespace dagsorden {
namespace {

constexpr unsigned all_percent = 100;

using Names = std::set<std::string>;

Names set_of(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

bool is_recent(const Loss& loss) {
  constexpr std::chrono::hours week(7 * 24);
  const std::optional<std::chrono::seconds> age = age_of(loss.when);
  return age && *age < week;
}

// The unit of a file under a PATH.
std::string unit_of(const IndexedPath& above, const std::string& file) {
  if (!above.list.empty()) return "--files-from " + above.list;
  if (above.path == file) return std::filesystem::path(file).parent_path().string();
  return above.path;
}

// The units of a file, which may lie under several PATHs.
Names units_of(const std::vector<IndexedPath>& paths, const std::string& file) {
  Names units;
  for (const IndexedPath* above : paths_above(paths, file)) units.insert(unit_of(*above, file));
  return units;
}

bool fails_for_good(const FileState& state) {
  return state.outcome == Outcome::failed && !is_passing(state.code);
}

class Counts {
 public:
  Counts(const std::vector<IndexedPath>& paths, const Listing& listing)
      : paths_(paths),
        missing_(set_of(listing.missing)),
        empty_(set_of(listing.empty)),
        taken_out_(set_of(listing.taken_out)) {}

  void add_there(const std::string& file, bool has_items) {
    for (const std::string& unit : units_of(paths_, file)) {
      ++at(unit).known;
      if (has_items) ++at(unit).known_with_items;
    }
  }

  void add_emptied(const std::string& file) {
    for (const std::string& unit : units_of(paths_, file)) ++at(unit).emptied;
  }

  void add_vanished(const std::string& file, bool has_items, bool has_moved) {
    add_there(file, has_items);
    for (const std::string& unit : units_of(paths_, file)) {
      if (!has_moved) ++at(unit).vanished;
      if (!has_moved && has_items) ++at(unit).vanished_with_items;
    }
    for (const IndexedPath* above : paths_above(paths_, file)) {
      Refusal& under = at(unit_of(*above, file));
      const bool is_alone = above->path == file && taken_out_.count(file) > 0;
      if (missing_.count(above->path) > 0 && !is_alone) under.is_missing = true;
      if (empty_.count(above->path) > 0) under.is_empty = true;
    }
  }

  std::map<std::string, Refusal> take() { return std::move(counts_); }

 private:
  Refusal& at(const std::string& unit) {
    Refusal& under = counts_[unit];
    under.path = unit;
    return under;
  }

  const std::vector<IndexedPath>& paths_;
  Names missing_;
  Names empty_;
  Names taken_out_;
  std::map<std::string, Refusal> counts_;
};

// Vanished files whose content was found elsewhere. One new file accounts for one vanished file.
Names moved_files(const Plan& plan, std::map<std::string, std::size_t> new_contents) {
  Names moved;
  for (const FileState& state : plan.vanished) {
    const auto met = new_contents.find(state.content_hash);
    if (state.content_hash.empty() || met == new_contents.end() || met->second == 0) continue;
    --met->second;
    moved.insert(state.path);
  }
  return moved;
}

std::map<std::string, Refusal> count_files(const std::vector<IndexedPath>& paths,
                                           const Listing& listing, const Plan& plan,
                                           const std::vector<EmptiedFile>& emptied,
                                           const Names& moved) {
  Counts counts(paths, listing);
  for (const FileTask& task : plan.tasks) {
    if (task.known) counts.add_there(task.file.path, task.known->items > 0);
  }
  for (const FileState& state : plan.unchanged) counts.add_there(state.path, state.items > 0);
  for (const FileState& state : plan.untouched) counts.add_there(state.path, state.items > 0);
  for (const EmptiedFile& file : emptied) counts.add_emptied(file.found.path);
  for (const FileState& state : plan.vanished) {
    counts.add_vanished(state.path, state.items > 0, moved.count(state.path) > 0);
  }
  return counts.take();
}

bool is_above_share(std::size_t lost, std::size_t known, std::size_t before,
                    unsigned most_percent) {
  known += before;
  lost += before;
  return known >= least_files_for_share && lost * all_percent > known * most_percent;
}

bool is_above_share_of_all(const Refusal& under, unsigned most_percent) {
  return is_above_share(under.vanished + under.emptied, under.known, under.before, most_percent);
}

bool is_refused(const Refusal& under, unsigned most_percent) {
  const std::size_t lost = under.vanished + under.emptied;
  if (lost == 0 || most_percent >= all_percent) return false;
  if ((under.is_missing || under.is_empty) && under.vanished > 0) return true;
  if (is_above_share_of_all(under, most_percent)) return true;
  const std::size_t lost_with_items = under.vanished_with_items + under.emptied;
  return lost_with_items > 0 && is_above_share(lost_with_items, under.known_with_items,
                                               under.with_items_before, most_percent);
}

// Files found empty in this run, and files that had failed earlier and were not read.
std::vector<EmptiedFile> all_emptied(const Plan& plan, const Findings& findings) {
  std::vector<EmptiedFile> emptied = findings.emptied;
  for (const FileState& state : plan.unchanged) {
    if (state.items > 0 && fails_for_good(state)) emptied.push_back({state, state});
  }
  return emptied;
}

bool is_under_refusal(const std::vector<IndexedPath>& paths, const std::string& file,
                      const Names& refused) {
  const Names units = units_of(paths, file);
  return std::any_of(units.begin(), units.end(),
                     [&refused](const std::string& unit) { return refused.count(unit) > 0; });
}

}  // namespace

Pruning guarded_pruning(const std::vector<IndexedPath>& paths, const Listing& listing, Plan& plan,
                        const Findings& findings, const GuardOptions& options) {
  Pruning pruning;
  std::vector<EmptiedFile> emptied = all_emptied(plan, findings);
  if (!options.prunes) {
    pruning.emptied_kept = std::move(emptied);
    return pruning;
  }
  const Names moved = moved_files(plan, findings.new_contents);
  Names refused;
  for (auto& [unit, under] : count_files(paths, listing, plan, emptied, moved)) {
    for (const Loss& loss : options.losses) {
      if (loss.unit != unit || !is_recent(loss)) continue;
      under.before += loss.files;
      under.with_items_before += loss.with_items;
    }
    if (!is_refused(under, options.most_percent)) continue;
    refused.insert(unit);
    pruning.refusals.push_back(std::move(under));
  }
  std::map<std::string, Loss> lost;
  const auto count_lost = [&](const FileState& file) {
    for (const std::string& unit : units_of(paths, file.path)) {
      ++lost[unit].files;
      if (file.items > 0) ++lost[unit].with_items;
    }
  };
  // A PATH is forgotten with its files only if nothing is in doubt.
  const bool may_forget = refused.empty() && options.all_listed;
  const Names missing = set_of(listing.missing);
  Names forgotten;
  for (FileState& state : plan.vanished) {
    const IndexedPath* above = path_above(paths, state.path);
    const bool goes_with_path = above != nullptr && missing.count(above->path) > 0;
    if (is_under_refusal(paths, state.path, refused) || (goes_with_path && !may_forget)) {
      pruning.kept.push_back(std::move(state));
      continue;
    }
    if (goes_with_path) forgotten.insert(above->path);
    if (moved.count(state.path) == 0) count_lost(state);
    pruning.removed.push_back(std::move(state));
  }
  plan.vanished.clear();
  for (EmptiedFile& file : emptied) {
    // An unreadable file says nothing about its content.
    const bool stays = is_under_refusal(paths, file.found.path, refused) ||
                       (fails_for_good(file.found) && options.most_percent < all_percent);
    if (!stays) count_lost(file.known);
    (stays ? pruning.emptied_kept : pruning.emptied_removed).push_back(std::move(file));
  }
  pruning.forgotten = {forgotten.begin(), forgotten.end()};
  for (auto& [unit, loss] : lost) {
    loss.unit = unit;
    pruning.losses.push_back(std::move(loss));
  }
  return pruning;
}

std::vector<Loss> losses_after(const std::vector<Loss>& before, const Pruning& pruning,
                               const std::string& started, unsigned most_percent) {
  if (most_percent >= all_percent) return {};
  std::vector<Loss> losses;
  std::copy_if(before.begin(), before.end(), std::back_inserter(losses), is_recent);
  for (Loss loss : pruning.losses) {
    loss.when = started;
    losses.push_back(std::move(loss));
  }
  return losses;
}

Sentence refusal_in_words(const Refusal& refusal, unsigned most_percent) {
  if (refusal.is_missing)
    return texts::refusal(texts::path_missing(files_in_words(refusal.vanished)));
  if (refusal.is_empty) return texts::refusal(texts::path_empty(files_in_words(refusal.vanished)));
  std::vector<Sentence> lost;
  if (refusal.vanished > 0) {
    lost.push_back(
        counted(refusal.vanished, texts::file_gone, texts::files_gone, grouped(refusal.known)));
  }
  if (refusal.emptied > 0) {
    lost.push_back(refusal.vanished > 0
                       ? counted(refusal.emptied, texts::one_more_emptied, texts::more_emptied)
                       : counted(refusal.emptied, texts::file_emptied, texts::files_emptied,
                                 grouped(refusal.known)));
  }
  if (refusal.before > 0) {
    lost.push_back(counted(refusal.before, texts::one_removed_before, texts::removed_before));
  }
  const Wording& more = is_above_share_of_all(refusal, most_percent)
                            ? texts::more_than_allowed
                            : texts::more_than_allowed_with_items;
  return texts::refusal(more(joined(lost, ", "), most_percent));
}

}  // namespace dagsorden
