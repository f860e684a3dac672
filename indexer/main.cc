// dagsorden-index: parses options, runs the action, and turns errors into exit codes (--help exit).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "common/command_line.h"
#include "common/crash.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/help_layout.h"
#include "common/standard_streams.h"
#include "indexer/error_texts.h"
#include "indexer/memory.h"
#include "indexer/options.h"
#include "indexer/run/check.h"
#include "indexer/run/console.h"
#include "indexer/run/cut_apart.h"
#include "indexer/run/dry_run.h"
#include "indexer/run/print_items.h"
#include "indexer/run/print_layouts.h"
#include "indexer/run/probe_generation.h"
#include "indexer/run/run_paths.h"
#include "indexer/run/status.h"
#include "indexer/run/stop.h"
#include "indexer/run/update.h"

namespace {

using dagsorden::Error;
using dagsorden::Exit;
using dagsorden::Fault;
using dagsorden::Sentence;
namespace errors = dagsorden::errors;

int act(dagsorden::IndexOptions options) {
  using dagsorden::Action;
  if (options.action == Action::version) {
    std::cout << "dagsorden-index " << DAGSORDEN_VERSION << "\n";
    return 0;
  }
  if (options.action == Action::help) {
    const bool has_topic = !options.paths.empty();
    const std::string page = dagsorden::help_text(
        has_topic ? std::optional(options.paths[0]) : std::nullopt, dagsorden::spoken_language());
    std::cout << dagsorden::fitted(page, dagsorden::width_of_terminal(STDOUT_FILENO));
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
      return dagsorden::list_files(options, dagsorden::Outcome::failed, std::cout);
    case Action::list_unsegmented:
      return dagsorden::list_files(options, dagsorden::Outcome::unsegmented, std::cout);
    case Action::list_skipped:
      return dagsorden::list_files(options, dagsorden::Outcome::skipped, std::cout);
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
  // After a closed pipe (for example `\| head`) nobody reads a message; the exit code says so.
  const bool is_closed_pipe = code == dagsorden::code_of_signal(SIGPIPE);
  if (!is_closed_pipe && !std::cout.flush()) {
    throw Error(Fault::database, errors::output_not_written(), errors::check_output());
  }
  return code;
}

int fail(Exit exit, const Sentence& message, const Sentence& hint = {}) {
  using dagsorden::printable;
  using dagsorden::spoken;
  std::cerr << "dagsorden-index: " << printable(spoken(message));
  if (!hint.empty()) std::cerr << "; " << printable(spoken(hint));
  std::cerr << "\n";
  return code_of(exit);
}

Exit exit_of(Fault fault) {
  if (fault == Fault::usage) return Exit::usage;
  return fault == Fault::locked ? Exit::locked : Exit::failed;
}

// Path to this very binary. It remains valid if the file on disk is replaced, and under valgrind,
// where /proc/self/exe is valgrind itself.
std::string own_program() {
  const int file = ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  return file < 0 ? "/proc/self/exe" : "/proc/self/fd/" + std::to_string(file);
}

// Prints the error and returns its exit code.
int fail_for(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    return fail(exit_of(error.fault()), error.message(), error.hint(dagsorden::spoken_language()));
  } catch (const Xapian::Error& error) {
    return fail(Exit::failed, error.get_description(), errors::committed_stands());
  } catch (const std::bad_alloc&) {
    return fail(Exit::failed, errors::out_of_memory(), errors::run_again_with_more());
  } catch (const std::system_error& error) {
    // A thread or process cannot be started.
    const bool is_starved = error.code() == std::errc::resource_unavailable_try_again ||
                            error.code() == std::errc::not_enough_memory;
    return fail(Exit::failed, error.what(),
                is_starved ? errors::run_again_with_more() : Sentence());
  } catch (const std::exception& error) {
    return fail(Exit::failed, error.what());
  }
}

// If the disk or memory fails during a commit, Xapian 1.4 may throw from a destructor. The last
// commit is intact, so the failure is reported like any other error.
[[noreturn]] void end_uncaught() {
  const int error = errno;
  if (const std::exception_ptr thrown = std::current_exception()) std::_Exit(fail_for(thrown));
  // Xapian may throw before anything can catch the exception. Then only errno knows the cause.
  if (std::uncaught_exceptions() > 0 && error != 0) {
    const std::string cause = std::generic_category().message(error);
    std::_Exit(fail(Exit::failed, errors::database_not_written(cause), errors::committed_stands()));
  }
  std::_Exit(fail(Exit::failed, errors::program_error()));
}

// Libraries allocate memory before main() begins, and crash if there is none. The executable's
// .preinit_array runs before all of them (ELF gABI, "Initialization and Termination Functions").
constexpr std::array<int, 2> signs_of_no_memory = {SIGSEGV, SIGABRT};

[[maybe_unused]] void end_for_lack_of_memory(int /*signal*/) {
  constexpr std::string_view line =
      "dagsorden-index: not enough memory is free to start; run again when there is more\n";
  static_cast<void>(!::write(STDERR_FILENO, line.data(), line.size()));
  ::_exit(static_cast<int>(Exit::failed));
}

[[maybe_unused]] void expect_no_memory() {
  for (const int signal : signs_of_no_memory) std::signal(signal, end_for_lack_of_memory);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
__attribute__((section(".preinit_array"),
               used)) void (*const before_libraries)() = expect_no_memory;
#endif

void trust_memory() {
  for (const int signal : signs_of_no_memory) std::signal(signal, SIG_DFL);
}

}  // namespace

int main(int count, char** arguments) {
  trust_memory();
  dagsorden::hold_standard_streams();
  std::set_terminate(end_uncaught);
  // Internal: the program starts itself in this mode to read untrusted documents in a separate
  // process.
  constexpr const char* cutting = "--cut-documents";
  if (count == 2 && std::string_view(arguments[1]) == cutting) return dagsorden::serve_cutting();
  dagsorden::set_cutter_command({own_program(), cutting});
  if (count == 3 && std::string_view(arguments[1]) == dagsorden::probe_option) {
    return dagsorden::probe_generation(arguments[2]);
  }
  const std::vector<std::string> given(arguments + 1, arguments + count);
  dagsorden::set_language(dagsorden::language_asked_for(given));
  dagsorden::explain_crashes(spoken(errors::crashed()), code_of(Exit::failed));
  try {
    return run(dagsorden::parse_options(given));
  } catch (const std::exception&) {
    return fail_for(std::current_exception());
  } catch (const Xapian::Error&) {
    return fail_for(std::current_exception());
  }
}
