#include "indexer/run/print_items.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/exit_code.h"
#include "common/item_json.h"
#include "common/timestamps.h"
#include "indexer/error_texts.h"
#include "indexer/read/failure.h"
#include "indexer/read/read_bytes.h"
#include "indexer/report_texts.h"
#include "indexer/run/messages.h"
#include "indexer/run/pipeline.h"
#include "indexer/run/plan.h"
#include "indexer/run/stop.h"

namespace dagsorden {
namespace {

struct PrintedFile {
  FileState state;
  std::string lines;
};

std::string line_of(const Item& item) {
  Json line;
  line["type"] = is_meeting(item) ? "meeting" : "item";
  line.update(item_keys(item));
  line["source"] = source_keys(item.source);
  add_texts(line, item);
  return to_line(line) + "\n";
}

// Reports a file that gives no items, so that the user knows why there are none.
void report_printed(const IndexOptions& options, const FileState& state, Console& console) {
  report_file(console, state, nullptr);
  if (state.outcome != Outcome::skipped || options.quiet || options.verbose) return;
  const bool may_be_kept = state.code == failure_code::no_agenda;
  console.problem(state.path, may_be_kept ? texts::whole_keeps(state.reason) : state.reason);
}

// Writes lines. A closed pipe (for example `| head`) is not an error.
class ItemOutput {
 public:
  explicit ItemOutput(std::ostream& out) : out_(out) {}

  /// Returns false if nothing more can be written.
  bool write(const std::string& lines) {
    errno = 0;
    out_ << lines << std::flush;
    if (!out_ && errno == EPIPE) is_closed_ = true;
    return out_.good();
  }

  /// The exit code if the pipe was closed, else nullopt. Throws if the disk is full.
  std::optional<int> failure() const {
    if (is_closed_) return code_of_signal(SIGPIPE);
    if (!out_) throw Error(Fault::database, errors::items_not_written());
    return std::nullopt;
  }

 private:
  std::ostream& out_;
  bool is_closed_ = false;
};

// Standard input is a single document.
int print_stdin_items(const IndexOptions& options, Console& console, std::ostream& out) {
  const FileBytes input = read_descriptor(STDIN_FILENO);
  if (input.failure) throw Error(Fault::usage, errors::standard_input(input.failure->reason));
  const FileItems document =
      items_of_bytes("-", input.bytes, options.form, options.read, now_rfc3339(), is_stopping);
  if (is_stopping()) return code_of_signal(stop_signal());
  std::string lines;
  for (const Item& item : document.items) lines += line_of(item);
  ItemOutput output(out);
  output.write(lines);
  report_printed(options, document.state, console);
  if (const std::optional<int> code = output.failure()) return *code;
  return document.state.outcome == Outcome::failed ? 1 : 0;
}

}  // namespace

int print_items(const IndexOptions& options, Console& console, std::ostream& out) {
  if (options.paths.empty()) {
    throw Error(Fault::usage, errors::no_path_for("--items"), errors::name_file_or_folder());
  }
  if (options.paths == std::vector<std::string>{"-"}) {
    return print_stdin_items(options, console, out);
  }
  ReadOptions read_options = options.read;
  read_options.attachments = false;
  std::vector<IndexedPath> paths;
  for (const std::string& path : options.paths) {
    paths.push_back({path, read_options, options.find});
  }
  const Listing listing = list(paths);
  const bool all_listed = report_listing(console, listing, {});

  constexpr std::size_t most_pending_bytes = std::size_t{8} << 20U;
  const std::string started = now_rfc3339();
  const auto make_worker = [&]() -> Worker<PrintedFile> {
    return [&](std::size_t job, const Emit<PrintedFile>& emit) {
      const FileTask task{listing.files[job], read_options, nullptr, true};
      const FileItems file = items_of_file(task, started, is_stopping);
      std::string lines;
      for (const Item& item : file.items) lines += line_of(item);
      const std::size_t bytes = lines.size();
      emit({file.state, std::move(lines)}, bytes, true);
    };
  };
  ItemOutput output(out);
  bool has_failure = false;
  std::size_t done = 0;
  const auto take = [&](const PrintedFile& file) {
    if (is_stopping()) return false;
    if (!output.write(file.lines)) return false;
    has_failure = has_failure || file.state.outcome == Outcome::failed;
    report_printed(options, file.state, console);
    console.progress(++done, listing.files.size());
    return true;
  };
  run_in_order<PrintedFile>({listing.files.size(), options.jobs, most_pending_bytes}, make_worker,
                            take);
  if (const std::optional<int> code = output.failure()) return *code;
  if (is_stopping()) return code_of_signal(stop_signal());
  if (!all_listed) return code_of(Exit::usage);
  return code_of(has_failure ? Exit::failed_file : Exit::done);
}

}  // namespace dagsorden
