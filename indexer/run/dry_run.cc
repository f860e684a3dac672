#include "indexer/run/dry_run.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "common/database.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/hash.h"
#include "common/item_json.h"
#include "indexer/error_texts.h"
#include "indexer/read/read_bytes.h"
#include "indexer/report_texts.h"
#include "indexer/run/messages.h"
#include "indexer/run/plan.h"
#include "indexer/run/prune_guard.h"
#include "indexer/run/run_paths.h"
#include "indexer/write/old_generation.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

struct Counts {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

class DryRun {
 public:
  DryRun(const IndexOptions& options, std::ostream& out) : options_(options), out_(out) {}

  // Reports files that are new or whose content has changed.
  Findings report_tasks(const Plan& plan) {
    Findings findings;
    counts_.unchanged = plan.unchanged.size();
    for (const FileTask& task : plan.tasks) {
      const FileBytes file = read_bytes(task.file.path, task.file.top);
      const std::string hash = file.failure ? std::string() : hash_of(file.bytes);
      if (!task.known) {
        report(texts::add, task.file.path, counts_.added);
        ++findings.new_contents[hash];
      } else if (task.is_wanted || task.known->options != task.options ||
                 task.known->content_hash != hash) {
        report(texts::change, task.file.path, counts_.changed);
      } else {
        ++counts_.unchanged;
      }
    }
    return findings;
  }

  void report_removed(const std::vector<FileState>& files) {
    for (const FileState& state : files) report(texts::remove, state.path, counts_.removed);
  }

  void report_counts() {
    if (options_.json_summary) {
      out_ << to_line(Json{{"files_added", counts_.added},
                           {"files_changed", counts_.changed},
                           {"files_unchanged", counts_.unchanged},
                           {"files_removed", counts_.removed}})
           << "\n";
    } else if (!options_.quiet) {
      out_ << spoken(texts::would_change(files_in_words(counts_.added), counts_.changed,
                                         counts_.removed, counts_.unchanged))
           << "\n";
    }
    out_.flush();
  }

 private:
  void report(const Wording& what, const std::string& path, std::size_t& count) {
    ++count;
    if (!options_.json_summary && !options_.quiet) {
      out_ << printable(spoken(what(path))) << "\n";
    }
  }

  const IndexOptions& options_;
  std::ostream& out_;
  Counts counts_;
};

}  // namespace

int dry_run(const IndexOptions& options, Console& console, std::ostream& out) {
  const fs::path folder = absolute_path(database_folder(options.database).string());
  const std::optional<fs::path> current = current_generation(folder);
  OldGeneration old;
  if (current) old = open_old_generation(*current, options.rebuild);
  const std::vector<IndexedPath> paths = paths_of_run(options, old.settings);
  if (paths.empty()) {
    throw Error(Fault::usage, errors::none_remembered_in(folder.string()), errors::name_folder());
  }
  const Listing listing = list(paths, old.last_run);
  const bool all_listed = report_listing(console, listing, old.states);
  report_other_options(paths, old.settings, console);
  report_idle_excludes(options.find.excludes, listing, old.settings, options.quiet, console);
  Plan plan = make_plan(listing, paths, std::exchange(old.states, {}),
                        {options.rebuild, !options.no_prune, options.retry_failed});
  DryRun run(options, out);
  const Findings findings = run.report_tasks(plan);
  run.report_removed(plan.left_out);
  const Pruning pruning =
      guarded_pruning(remember(old.settings, paths).paths, listing, plan, findings,
                      {options.max_prune, !options.no_prune, all_listed, old.settings.losses});
  run.report_removed(pruning.removed);
  for (const Refusal& refusal : pruning.refusals) {
    console.problem(refusal.path, refusal_in_words(refusal, options.max_prune));
  }
  run.report_counts();
  if (!pruning.refusals.empty()) return code_of(Exit::pruning_refused);
  return all_listed ? 0 : 2;
}

}  // namespace dagsorden
