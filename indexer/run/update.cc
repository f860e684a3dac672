#include "indexer/run/update.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/timestamps.h"
#include "indexer/error_texts.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/ocr.h"
#include "indexer/report_texts.h"
#include "indexer/run/build_index.h"
#include "indexer/run/messages.h"
#include "indexer/run/probe_generation.h"
#include "indexer/run/reading_journal.h"
#include "indexer/run/report.h"
#include "indexer/run/run_paths.h"
#include "indexer/run/stop.h"
#include "indexer/write/generations.h"
#include "indexer/write/network_mount.h"
#include "indexer/write/run_lock.h"
#include "indexer/write/table_sums.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// Checked before a database folder is created for a mistyped PATH.
bool some_path_exists(const std::vector<std::string>& paths) {
  return std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    std::error_code error;
    return fs::exists(path, error);
  });
}

// True if a rebuild was requested, or if the current generation has another format or analyzer.
bool needs_new_generation(const OldGeneration& old, const IndexOptions& options) {
  return options.rebuild || !old.outdated.empty();
}

// What a rebuild can reuse from a generation.
OldGeneration remains_of(const fs::path& generation) {
  if (!crashes_readers(generation)) return open_old_generation(generation, true);
  OldGeneration old;
  old.path = generation;
  old.trouble = texts::old_crashes();
  return old;
}

bool knows_nothing(const OldGeneration& old) { return !old.database && old.settings.paths.empty(); }

// What the current generation holds. If it is lost, a rebuild uses the one before.
OldGeneration old_generation(const fs::path& current, const IndexOptions& options) {
  if (!options.rebuild) return open_old_generation(current, false);
  OldGeneration old = remains_of(current);
  const std::optional<fs::path> previous = previous_generation(current.parent_path());
  if (!knows_nothing(old) || !previous) return old;
  OldGeneration earlier = remains_of(*previous);
  if (knows_nothing(earlier)) return old;
  earlier.trouble = texts::earlier_used(previous->filename().string(), old.trouble);
  return earlier;
}

// The OCR text of a PDF that is gone or has changed must not outlive it.
void remove_ocr_texts_of_gone_files(const fs::path& generation) {
  std::set<std::string> names;
  for (const auto& [path, state] : all_states(Xapian::Database(generation.string()))) {
    if (state.options.ocr) {
      names.insert(ocr_text_name(state.content_hash, !state.options.keep_cpr));
    }
  }
  remove_ocr_texts_except(names);
}

BuildResult run_in_folder(const fs::path& folder, const IndexOptions& options, Console& console,
                          Summary& summary) {
  prepare_database_folder(folder);
  if (is_on_network_mount(folder) && !options.quiet) {
    console.problem(folder.string(), texts::network_mount());
  }
  const RunLock lock(folder, summary.started);
  const ReadingJournal journal(folder);
  set_ocr_folder(folder / "ocr");
  remove_old_generations(folder);
  std::optional<fs::path> current = current_generation(folder);
  const bool is_first = !current;
  if (is_first) {
    // A small first build writes straight into the current generation: readers see it grow, and a
    // killed run continues where it stopped.
    current = make_generation(folder);
    make_current(*current);
  }
  BuildTask task{*current, false, false, old_generation(*current, options)};
  task.killers = journal.left_open();
  task.mark = mark_of_run(summary.started, task.old.last_mark);
  task.is_new = !is_first && needs_new_generation(task.old, options);
  task.rereads = task.is_new && (options.rebuild || !task.old.database);
  if (!task.old.outdated.empty() && !options.quiet) {
    console.problem(folder.string(), texts::new_generation(task.old.outdated));
  }
  if (!task.old.trouble.empty()) console.problem(folder.string(), task.old.trouble);
  if (task.is_new) task.generation = make_generation(folder);
  const bool is_new = task.is_new;
  BuildResult result = build_index(std::move(task), options, console, summary);
  if (result.is_complete || !is_new) {
    if (result.generation != *current) make_current(result.generation);
    current = result.generation;
    note_table_sums(*current);
  }
  std::error_code ignored;
  if (result.is_complete && fs::exists(folder / "ocr", ignored)) {
    remove_ocr_texts_of_gone_files(*current);
  }
  remove_old_generations(folder);
  summary.generation = generation_number(*current);
  return result;
}

void print_report(const IndexOptions& options, const Summary& summary, std::ostream& out) {
  if (options.json_summary) {
    print_json(out, summary);
  } else if (!options.quiet) {
    std::ostringstream text;
    print_text(text, summary);
    out << fitting_terminal(text.str());
  }
  if (!out.flush()) throw Error(Fault::database, errors::report_not_written());
}

int exit_code(const Summary& summary, const BuildResult& result) {
  if (is_stopping()) return code_of_signal(stop_signal());
  if (result.is_refused) return code_of(Exit::pruning_refused);
  if (!result.all_listed) return code_of(Exit::usage);
  return code_of(summary.has_new_failure() ? Exit::failed_file : Exit::done);
}

}  // namespace

int update_database(const IndexOptions& options, Console& console, std::ostream& out) {
  const auto begin = std::chrono::steady_clock::now();
  const fs::path folder = absolute_path(database_folder(options.database).string());
  if (options.paths.empty() && !current_generation(folder)) {
    throw Error(Fault::usage, errors::no_path_no_database(folder.string()),
                errors::name_folder_or_database());
  }
  if (!options.paths.empty() && !current_generation(folder) && !some_path_exists(options.paths)) {
    for (const std::string& path : options.paths) console.problem(path, reasons::no_such_path());
    return code_of(Exit::usage);
  }
  Summary summary;
  summary.started = now_rfc3339();
  BuildResult result;
  try {
    result = run_in_folder(folder, options, console, summary);
  } catch (const Xapian::Error& error) {
    throw_database_error(folder, error);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  summary.seconds = took.count();
  leave_out_attachments(summary);
  // With -v each file was already named. A letter among agendas needs no attention.
  if (!options.verbose) report_new_problems(console, summary, !options.quiet);
  console.clear_progress();  // the report may be printed on the same terminal
  print_report(options, summary, out);
  return exit_code(summary, result);
}

}  // namespace dagsorden
