// dagsorden-index: reads its options, runs, and turns errors into exit codes (--help exit).
#include <sys/stat.h>
#include <xapian.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/memory.h"
#include "indexer/options.h"
#include "indexer/read/reader_process.h"
#include "indexer/run/check.h"
#include "indexer/run/console.h"
#include "indexer/run/dry_run.h"
#include "indexer/run/path_list.h"
#include "indexer/run/print_items.h"
#include "indexer/run/print_layouts.h"
#include "indexer/run/status.h"
#include "indexer/run/stop.h"
#include "indexer/run/update.h"

namespace {

using dagsorden::Error;
using dagsorden::Fault;

int act(dagsorden::IndexOptions options) {
  using dagsorden::Action;
  if (options.action == Action::version) {
    std::cout << "dagsorden-index " << DAGSORDEN_VERSION << "\n";
    return 0;
  }
  if (options.action == Action::help) {
    const bool has_topic = !options.paths.empty();
    std::cout << dagsorden::help_text(has_topic ? std::optional(options.paths[0]) : std::nullopt,
                                      dagsorden::language_of_environment());
    return 0;
  }
  ::umask(027);
  dagsorden::prepare_memory();
  dagsorden::watch_stop_signals();
  const bool shows_progress = !options.quiet && dagsorden::wants_progress(options.progress);
  dagsorden::Console console({options.verbose, shows_progress});
  dagsorden::add_listed_paths(options);
  switch (options.action) {
    case Action::print_items:
      return dagsorden::print_items(options, console, std::cout);
    case Action::explain_layout:
      return dagsorden::print_layouts(options, console, std::cout);
    case Action::dry_run:
      return dagsorden::dry_run(options, console, std::cout);
    case Action::list_failed:
      return dagsorden::list_failed(options, std::cout);
    case Action::check:
      return dagsorden::check_database(options, console, std::cout);
    case Action::status:
      return dagsorden::print_status(options, console, std::cout);
    default:
      return dagsorden::update_database(options, console, std::cout);
  }
}

int run(dagsorden::IndexOptions options) {
  const int code = act(std::move(options));
  // Whoever closed the pipe has had enough; what was printed to it has said so by its code.
  const bool is_closed_pipe = code == 128 + SIGPIPE;
  if (!is_closed_pipe && !std::cout.flush()) {
    throw Error(Fault::database, "what was to be said cannot be written to standard output",
                "check where it goes, and the disk there");
  }
  return code;
}

int fail(int code, const std::string& message, const std::string& hint = {}) {
  std::cerr << "dagsorden-index: " << dagsorden::printable(message);
  if (!hint.empty()) std::cerr << "; " << dagsorden::printable(hint);
  std::cerr << "\n";
  return code;
}

int exit_code_of(Fault fault) { return fault == Fault::usage ? 2 : fault == Fault::locked ? 3 : 5; }

// Says what was thrown, and gives its exit code.
int fail_for(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    return fail(exit_code_of(error.fault()), error.what(), error.hint());
  } catch (const Xapian::Error& error) {
    return fail(5, error.get_description());
  } catch (const std::bad_alloc&) {
    return fail(5, "not enough memory is free", "run again when there is more");
  } catch (const std::exception& error) {
    return fail(5, error.what());
  }
}

// Where the disk or memory fails in the midst of a commit, Xapian 1.4 may throw from where nothing
// may be thrown. What was committed before stands, so it is an error like others.
[[noreturn]] void end_uncaught() {
  const std::exception_ptr thrown = std::current_exception();
  std::_Exit(thrown ? fail_for(thrown) : fail(5, "an error in dagsorden"));
}

}  // namespace

int main(int count, char** arguments) {
  std::set_terminate(end_uncaught);
  // Not for people: this program reads strangers' documents in a process of its own.
  constexpr const char* reading = "--read-documents";
  if (count == 2 && std::string_view(arguments[1]) == reading) return dagsorden::serve_reading();
  dagsorden::set_reader_command({"/proc/self/exe", reading});
  try {
    return run(dagsorden::parse_options({arguments + 1, arguments + count}));
  } catch (const std::exception&) {
    return fail_for(std::current_exception());
  } catch (const Xapian::Error&) {
    return fail_for(std::current_exception());
  }
}
