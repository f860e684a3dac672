#include "indexer/run/build_index.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "common/stored_items.h"
#include "indexer/error_texts.h"
#include "indexer/memory.h"
#include "indexer/read/failure.h"
#include "indexer/report_texts.h"
#include "indexer/run/attachments.h"
#include "indexer/run/build_segments.h"
#include "indexer/run/compression_dictionary.h"
#include "indexer/run/ingest.h"
#include "indexer/run/messages.h"
#include "indexer/run/plan.h"
#include "indexer/run/prune_guard.h"
#include "indexer/run/run_paths.h"
#include "indexer/run/stop.h"
#include "indexer/words/word_analysis.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/generations.h"
#include "indexer/write/reuse_items.h"
#include "indexer/write/segments.h"
#include "indexer/write/table_sums.h"

namespace dagsorden {
namespace {

// The share of --max-prune that lets everything go.
constexpr unsigned all_percent = 100;

// A build in segments (build_segments.h). Only metadata is written to the generation itself.
struct SegmentedBuild {
  SegmentedBuild(const BuildTask& task, const IndexOptions& given)
      : folder(task.generation.parent_path()),
        options{folder.path(), given.jobs, task.mark, std::nullopt, task.segment_sizes.most} {
    if (task.is_new && task.old.database) options.old = task.old.path;
  }

  UnfinishedFolder folder;
  SegmentOptions options;
  Segments segments;
};

// Is there enough to build in segments? Segments cannot update files that the generation already
// has.
bool is_segmented(const BuildTask& task, const Plan& plan, bool knows_files) {
  if (!task.is_new && knows_files) return false;
  std::uint64_t bytes = 0;
  for (const FileTask& file : plan.tasks) bytes += file.file.size;
  if (task.is_new) {
    for (const FileState& state : plan.unchanged) bytes += state.size;
    for (const FileState& state : plan.untouched) bytes += state.size;
  }
  return bytes >= task.segment_sizes.least_total;
}

// Merges the segments with the generation's own metadata and returns the path of the result.
std::filesystem::path merge_into_generation(const BuildTask& task, const SegmentedBuild& building) {
  std::vector<std::filesystem::path> databases = {task.generation};
  databases.insert(databases.end(), building.segments.paths.begin(), building.segments.paths.end());
  const std::filesystem::path merged = building.folder.path() / "merged";
  return_free_memory();
  merge_segments(databases, merged);
  // The result takes the number of the generation, so that the previous generation stays directly
  // before it.
  if (task.is_new) std::filesystem::remove_all(task.generation);
  return adopt_generation(merged, task.generation.parent_path());
}

struct Build {
  Plan& plan;
  const BuildTask& task;
  DatabaseWriter& writer;
  Console& console;
  Summary& summary;
  SegmentedBuild* segmented = nullptr;  ///< nullptr: write into the generation directly
};

// The PATHs of this run. A new generation needs every known PATH, not only those given.
std::vector<IndexedPath> choose_paths(const BuildTask& task, const IndexOptions& options) {
  std::vector<IndexedPath> paths = paths_of_run(options, task.old.settings);
  if (paths.empty()) {
    throw Error(Fault::usage, errors::none_remembered(), errors::name_folder());
  }
  return task.is_new ? remember(task.old.settings, paths).paths : paths;
}

// Commits the settings at once, so that a killed run can be continued without naming PATHs again. A
// PATH that cannot be listed may be mistyped and is remembered only if it already was.
Settings keep_settings(const std::vector<IndexedPath>& paths, const Listing& listing,
                       const BuildTask& task, DatabaseWriter& writer) {
  const std::unordered_set<std::string> there(listing.listed.begin(), listing.listed.end());
  std::vector<IndexedPath> listed;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(listed),
               [&there](const IndexedPath& indexed) { return there.count(indexed.path) > 0; });
  Settings settings = remember(task.old.settings, listed);
  if (task.is_new || settings.paths != task.old.settings.paths) {
    writer.put_metadata(metadata::settings, to_json(settings));
    writer.commit();
  }
  return settings;
}

std::optional<Collection> old_items(const Build& build) {
  if (!build.task.old.database) return std::nullopt;
  return Collection(*build.task.old.database);
}

void note_attachments(const Build& build, const FileState& state) {
  for (const AttachedFile& file : state.attachments) {
    if (file.documents > 0) build.summary.attached.insert(file.path);
  }
}

void count_unchanged(const Build& build) {
  for (const FileState& state : build.plan.unchanged) {
    note_attachments(build, state);
    count_file(build.summary, state, Change::unchanged, &state);
    report_file(build.console, state, &state);
  }
}

// Records whether compounds were split, and reports a missing dictionary once.
void note_dictionary(const Build& build) {
  const std::filesystem::path folder = chosen_dictionary_folder();
  const std::string state = has_dictionary(folder) ? "da_DK" : "none";
  const std::string before = build.writer.get_metadata(metadata::dictionary);
  if (state == before) return;
  if (state == "none") {
    build.console.problem(folder.string(), texts::no_dictionary());
  } else if (before == "none") {
    build.console.problem(folder.string(), texts::dictionary_again());
  }
  build.writer.put_metadata(metadata::dictionary, state);
}

// An update keeps the existing compression dictionary.
void learn_dictionary(const Build& build, const IndexOptions& options) {
  std::string dictionary = compression_dictionary_of(build.writer.generation());
  if (dictionary.empty()) {
    const std::optional<Xapian::Database> known =
        build.task.is_new ? build.task.old.database : build.writer.generation();
    dictionary = train_compression_dictionary(known, build.plan.tasks, options.jobs);
    if (!dictionary.empty()) build.writer.put_dictionary(dictionary);
  }
  if (build.segmented != nullptr) build.segmented->options.dictionary = dictionary;
}

// Reports items that a damaged generation has lost, if their file was not read.
void report_lost(const Build& build, const LostItems& lost) {
  if (lost.count == 0) return;
  build.console.problem(lost.path, texts::lost_item(lost.count));
}

// Counts and reports a file. A file that lost all its items is reported when the prune guard has
// decided.
void note_file(const Build& build, Findings& findings, const FileItems& file,
               const FileTask& task) {
  if (file.change == Change::added) ++findings.new_contents[file.state.content_hash];
  if (file.is_emptied) {
    findings.emptied.push_back({*task.known, file.state});
    return;
  }
  note_attachments(build, file.state);
  const bool has_failed = file.state.outcome == Outcome::failed && !is_passing(file.state.code);
  if (has_failed && file.state.items > 0) findings.emptied.push_back({file.state, file.state});
  count_file(build.summary, file.state, file.change, task.known.get());
  build.summary.masked_numbers += file.masked_numbers;
  if (file.has_personal_name) ++build.summary.personal_names;
  report_file(build.console, file.state, task.known.get());
}

Findings ingest_files(const Build& build, const IndexOptions& options) {
  const std::vector<FileTask>& files = build.plan.tasks;
  if (!files.empty()) note_dictionary(build);
  Findings findings;
  std::mutex console_mutex;
  std::size_t done = 0;
  const auto on_read = [&] {
    const std::lock_guard lock(console_mutex);
    build.console.progress(++done, files.size());
  };
  const auto on_file = [&](const FileItems& file, const FileTask& task) {
    const std::lock_guard lock(console_mutex);
    note_file(build, findings, file, task);
  };
  if (build.segmented != nullptr) {
    ingest_segments(files, build.segmented->options, on_read, on_file, build.segmented->segments);
    return findings;
  }
  WordAnalysis words;
  const std::optional<Collection> old = old_items(build);
  const auto on_kept = [&](const FileItems& file) {
    if (file.is_emptied) return;  // until the prune guard has decided
    if (build.task.is_new && old) {
      report_lost(build, {file.state.path, reuse_items(*old, file.state, words, build.writer)});
    } else {
      build.writer.put_state(file.state);
    }
  };
  const IngestOptions ingest_options{options.jobs, build.task.mark, item_document, nullptr};
  const auto on_written = [&](const FileItems& file, const FileTask& task) {
    on_file(file, task);
    on_read();
  };
  ingest(files, ingest_options, build.writer, on_written, on_kept);
  return findings;
}

void remove_files(const Build& build, const std::vector<FileState>& files, const Sentence& why) {
  for (const FileState& state : files) {
    if (!build.task.is_new) build.writer.remove_file(state.path);
    build.console.detail(state.path, why);
    ++build.summary.files_removed;
  }
}

// Removes the items of files that no longer give any.
void empty_files(const Build& build, const std::vector<EmptiedFile>& files) {
  for (const EmptiedFile& file : files) {
    const bool was_reported = file.found.outcome == Outcome::failed;
    // A new generation already has them.
    if (was_reported && build.task.is_new) continue;
    FileState state = file.found;
    state.items = 0;
    state.kept_since.clear();
    if (build.task.is_new) {
      build.writer.put_state(state);
    } else {
      build.writer.begin_file(state.path);
      build.writer.end_file(state);
    }
    if (was_reported) continue;
    count_file(build.summary, state, Change::changed, &file.known);
    report_file(build.console, state, &file.known);
  }
}

// Keeps the items of files that no longer give any; these files are read again next time. Returns
// the states to remember.
std::vector<FileState> keep_emptied(const Build& build, const std::vector<EmptiedFile>& files) {
  std::vector<FileState> kept;
  for (const EmptiedFile& file : files) {
    if (file.found.outcome == Outcome::failed) continue;
    FileState state = file.known;
    state.mtime_ns = 0;
    if (state.kept_since.empty()) state.kept_since = build.summary.started;
    if (!build.task.is_new) build.writer.put_state(state);
    FileState reported = file.found;
    reported.items = state.items;
    reported.kept_since = state.kept_since;
    count_file(build.summary, reported, Change::changed, &file.known);
    report_file(build.console, reported, &file.known);
    kept.push_back(std::move(state));
  }
  return kept;
}

// The agendas whose attachments may be removed at the end of the run.
std::vector<std::string> agendas_keeping_attachments(const Plan& plan, const SiblingFiles& files) {
  std::vector<std::string> agendas;
  const auto add = [&](const FileState& state) {
    if (keeps_attachments(state, files)) agendas.push_back(state.path);
  };
  for (const FileState& state : plan.unchanged) add(state);
  for (const FileState& state : plan.untouched) add(state);
  for (const FileTask& task : plan.tasks) {
    if (task.known && !task.known->attachments.empty()) agendas.push_back(task.known->path);
  }
  return agendas;
}

// Decides whether an attachment is removed: when its file is, that is, if the prune guard does not
// object. If everything may be removed, so are documents that the file no longer gives.
struct AttachmentPruning {
  bool operator()(const AttachedFile& file) const {
    if (files.at(file.path) == nullptr) return kept.count(file.path) == 0;
    return drops_kept && !file.kept_since.empty();
  }

  const SiblingFiles& files;
  std::unordered_set<std::string> kept;  ///< known files that were not found and stay known
  bool drops_kept = false;
};

void drop_attachments_of(const std::vector<std::string>& agendas, const AttachmentPruning& goes,
                         DatabaseWriter& writer) {
  if (is_stopping()) return;
  for (const std::string& agenda : agendas) drop_attachments(agenda, goes, writer);
}

// Copies everything that the old generation knows of unread files into a new one.
void reuse_all(const Build& build, const std::vector<FileState>& kept,
               const std::vector<FileState>& kept_emptied) {
  if (!build.task.is_new || !build.task.old.database) return;
  WordAnalysis words;
  const Collection old = *old_items(build);
  const auto carry = [&](const std::vector<FileState>& files) {
    if (build.segmented != nullptr) {
      reuse_segments(files, build.segmented->options, build.segmented->segments);
      return;
    }
    for (const FileState& state : files) {
      if (is_stopping()) return;
      report_lost(build, {state.path, reuse_items(old, state, words, build.writer)});
    }
  };
  carry(build.plan.unchanged);
  carry(build.plan.untouched);
  carry(kept);
  carry(kept_emptied);
}

// Forgets PATHs that are gone and whose files were removed, so that they are not reported again
// every night.
void note_pruning(const Build& build, const Pruning& pruning, Settings settings,
                  const IndexOptions& options) {
  const auto is_forgotten = [&pruning](const IndexedPath& indexed) {
    return std::binary_search(pruning.forgotten.begin(), pruning.forgotten.end(), indexed.path);
  };
  const Settings before = settings;
  settings.paths.erase(std::remove_if(settings.paths.begin(), settings.paths.end(), is_forgotten),
                       settings.paths.end());
  settings.losses =
      losses_after(settings.losses, pruning, build.summary.started, options.max_prune);
  if (settings == before) return;
  build.writer.put_metadata(metadata::settings, to_json(settings));
}

// If the old items cannot be reused, those of a PATH that has no files now would be lost.
bool would_lose_all(const BuildTask& task, const Listing& listing, const IndexOptions& options) {
  if (!task.is_new || task.old.database || options.max_prune >= all_percent) return false;
  const bool has_gap =
      !listing.missing.empty() || !listing.empty.empty() || !listing.unlisted.empty();
  return has_gap && !task.old.settings.paths.empty();
}

// Removes excluded files, and of vanished files what the prune guard lets go; a new generation
// takes over the rest. It runs after all files are read, so that items of a moved file are still
// known when the file is found at its new path. All known PATHs are judged, not only those of this
// run: naming a few files of a PATH does not make its losses small.
Pruning prune(const Build& build, const Listing& listing,
              const std::vector<IndexedPath>& known_paths, const Findings& findings,
              const GuardOptions& options) {
  Pruning pruning = guarded_pruning(known_paths, listing, build.plan, findings, options);
  for (const Refusal& refusal : pruning.refusals) {
    build.console.problem(refusal.path, refusal_in_words(refusal, options.most_percent));
  }
  remove_files(build, build.plan.left_out, texts::excluded());
  remove_files(build, pruning.removed, texts::gone());
  empty_files(build, pruning.emptied_removed);
  reuse_all(build, pruning.kept, keep_emptied(build, pruning.emptied_kept));
  return pruning;
}

// Completes the database that a run leaves: drops attachments whose files are gone, and gives two
// meetings of a day ids of their own.
void finish(DatabaseWriter& writer, const std::vector<std::string>& keeping_attachments,
            const AttachmentPruning& goes, Summary& summary) {
  drop_attachments_of(keeping_attachments, goes, writer);
  writer.tell_apart();
  writer.commit();
  summary.items_total = writer.items_total();
  summary.meetings_total = writer.meetings_total();
}

}  // namespace

BuildResult build_index(BuildTask task, const IndexOptions& options, Console& console,
                        Summary& summary) {
  const std::vector<IndexedPath> paths = choose_paths(task, options);
  report_other_options(paths, task.old.settings, console);
  Listing listing = list(paths, task.old.last_run);
  summary.others = listing.others;
  BuildResult result;
  result.all_listed = report_listing(console, listing, task.old.states);
  report_idle_excludes(options.find.excludes, listing, task.old.settings, options.quiet, console);
  if (would_lose_all(task, listing, options)) {
    console.problem(task.generation.parent_path().string(), texts::not_rebuilt());
    return {task.generation, result.all_listed, true, false};
  }
  const bool knows_files = !task.old.states.empty();
  const AttachmentSources attachments{SiblingFiles(listing.files),
                                      task.old.database ? task.old.path : std::filesystem::path()};
  Plan plan = make_plan(
      listing, paths, std::exchange(task.old.states, {}),
      {task.rereads, !options.no_prune, options.retry_failed, &attachments, task.killers});
  listing.files = {};  // there may be tens of thousands; the plan has them now
  if (!task.is_new) void_table_sums(task.generation);
  const std::vector<std::string> keeping_attachments =
      agendas_keeping_attachments(plan, attachments.files);
  AttachmentPruning attachment_goes{attachments.files, {}, options.max_prune >= all_percent};
  DatabaseWriter writer(open_for_writing(task.generation),
                        task.is_new ? task.old.database : std::nullopt);
  const Settings settings = keep_settings(paths, listing, task, writer);
  // The mark is committed with the first items that carry it, so that no later run reuses the mark
  // of a killed one.
  writer.put_metadata(metadata::mark_begun, task.mark);
  std::optional<SegmentedBuild> segmented;
  if (is_segmented(task, plan, knows_files)) segmented.emplace(task, options);
  const Build build{plan, task, writer, console, summary, segmented ? &*segmented : nullptr};
  // Reading the dictionary takes some seconds.
  console.progress(0, plan.tasks.size());
  count_unchanged(build);
  if (task.is_new || !plan.tasks.empty()) learn_dictionary(build, options);
  const Findings findings = ingest_files(build, options);
  if (!is_stopping()) {
    const std::vector<IndexedPath> known_paths = remember(task.old.settings, paths).paths;
    const Pruning pruning =
        prune(build, listing, known_paths, findings,
              {options.max_prune, !options.no_prune, result.all_listed, settings.losses});
    result.is_refused = !pruning.refusals.empty();
    for (const FileState& state : plan.untouched) attachment_goes.kept.insert(state.path);
    for (const FileState& state : pruning.kept) attachment_goes.kept.insert(state.path);
    note_pruning(build, pruning, settings, options);
  }
  if (segmented) {
    for (const LostItems& lost : segmented->segments.lost) report_lost(build, lost);
  }
  result.is_complete = !is_stopping();
  if (result.is_complete) {
    writer.put_metadata(metadata::last_run, summary.started);
    writer.put_metadata(metadata::mark, task.mark);
  }
  result.generation = task.generation;
  if (segmented) {
    for (const StemLink& link : segmented->segments.stem_links) writer.link_stems(link);
    writer.commit();
    summary.items_total = segmented->segments.items;
    // A new generation that will not become current is dropped.
    if (result.is_complete || !task.is_new) {
      result.generation = merge_into_generation(task, *segmented);
      DatabaseWriter merged(open_for_writing(result.generation));
      finish(merged, keeping_attachments, attachment_goes, summary);
    }
  } else {
    finish(writer, keeping_attachments, attachment_goes, summary);
  }
  summary.items_added = segmented ? summary.items_total : writer.items_added();
  summary.items_removed = task.is_new ? task.old.item_count : writer.items_removed();
  return result;
}

}  // namespace dagsorden
