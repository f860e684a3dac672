#include "indexer/run/fill_generation.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "indexer/run/messages.h"
#include "indexer/run/plan.h"
#include "indexer/run/run_paths.h"
#include "indexer/run/stop.h"
#include "indexer/run/take_in.h"
#include "indexer/write/carry_over.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/generations.h"
#include "indexer/write/word_analysis.h"

namespace dagsorden {
namespace {

// What the steps below share.
struct Filling {
  const Plan& plan;
  const FillTask& task;
  DatabaseWriter& writer;
  Console& console;
  Summary& summary;
};

const FileState* known_state(const FileTask& task) { return task.known ? &*task.known : nullptr; }

// The PATHs of this run, and those remembered after it. A new generation needs all that is known,
// not only what is under the PATHs given.
std::vector<IndexedPath> choose_paths(const FillTask& task, const Options& options) {
  std::vector<IndexedPath> paths = paths_of_run(options, task.old.settings);
  if (paths.empty()) {
    throw Error(Fault::usage, "no PATH given, and the database remembers none",
                "name the folder with the agendas");
  }
  return task.is_new ? remember(task.old.settings, paths).paths : paths;
}

// Committed at once, so that a run that is killed can be taken up without naming PATHs again. A
// PATH that cannot be listed may be mistyped: it is remembered only if it was before.
void keep_settings(const std::vector<IndexedPath>& paths, const Listing& listing,
                   const FillTask& task, DatabaseWriter& writer) {
  std::vector<IndexedPath> listed;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(listed),
               [&listing](const IndexedPath& indexed) {
                 return std::find(listing.listed.begin(), listing.listed.end(), indexed.path) !=
                        listing.listed.end();
               });
  const Settings settings = remember(task.old.settings, listed);
  if (!task.is_new && settings.paths == task.old.settings.paths) return;
  writer.put_metadata(metadata::settings, to_json(settings));
  writer.commit();
}

void count_unchanged(const Filling& filling) {
  for (const FileState& state : filling.plan.unchanged) {
    count_file(filling.summary, state, Change::unchanged, &state);
    tell_file(filling.console, state, &state);
  }
}

// The database says whether compounds were split, and a person hears once where they were not.
void note_dictionary(const Filling& filling) {
  const std::filesystem::path folder = chosen_dictionary_folder();
  const std::string state = has_dictionary(folder) ? "da_DK" : "none";
  const std::string before = filling.writer.get_metadata(metadata::dictionary);
  if (state == before) return;
  if (state == "none") {
    filling.console.problem(folder.string(),
                            "no Danish dictionary: compounds are not split, and fewer inflections "
                            "are found; install hunspell-da, then run with --rebuild");
  } else if (before == "none") {
    filling.console.problem(folder.string(),
                            "the Danish dictionary is there now; what was indexed without it is "
                            "mended by --rebuild");
  }
  filling.writer.put_metadata(metadata::dictionary, state);
}

void take_in_files(const Filling& filling, const Options& options) {
  const std::vector<FileTask>& files = filling.plan.tasks;
  if (!files.empty()) note_dictionary(filling);
  WordAnalysis words;
  std::size_t done = 0;
  const auto on_file = [&](const FileItems& file, const FileTask& task) {
    count_file(filling.summary, file.state, file.change, known_state(task));
    tell_file(filling.console, file.state, known_state(task));
    filling.console.progress(++done, files.size());
  };
  const auto on_kept = [&](const FileItems& file) {
    if (filling.task.is_new) {
      carry_over(*filling.task.old.database, file.state, words, filling.writer);
    } else {
      filling.writer.put_state(file.state);
    }
  };
  take_in(files, {options.jobs, filling.summary.started}, filling.writer, on_file, on_kept);
}

void remove_vanished(const Filling& filling) {
  for (const FileState& state : filling.plan.vanished) {
    if (!filling.task.is_new) filling.writer.remove_file(state.path);
    filling.console.detail(state.path, "gone; its items are removed");
    ++filling.summary.files_removed;
  }
}

void carry_over_untouched(const Filling& filling) {
  if (!filling.task.is_new) return;
  WordAnalysis words;
  for (const FileState& state : filling.plan.untouched) {
    carry_over(*filling.task.old.database, state, words, filling.writer);
  }
}

}  // namespace

bool fill_generation(FillTask task, const Options& options, Console& console, Summary& summary) {
  const std::vector<IndexedPath> paths = choose_paths(task, options);
  const Listing listing = list(paths);
  tell_listing(console, listing);
  const Plan plan = make_plan(listing, paths, std::exchange(task.old.states, {}),
                              {task.is_new, !options.no_prune});
  DatabaseWriter writer(open_for_writing(task.generation),
                        task.is_new ? task.old.database : std::nullopt);
  keep_settings(paths, listing, task, writer);
  const Filling filling{plan, task, writer, console, summary};
  count_unchanged(filling);
  take_in_files(filling, options);
  if (!is_stopping()) {
    // Last, so that items of a moved file are still known when they are met at their new place.
    remove_vanished(filling);
    carry_over_untouched(filling);
    writer.put_metadata(metadata::last_run, summary.started);
  }
  writer.commit();
  summary.items_added = writer.items_added();
  summary.items_removed = task.is_new ? task.old.item_count : writer.items_removed();
  summary.items_total = writer.items_total();
  return listing.unlisted.empty();
}

}  // namespace dagsorden
