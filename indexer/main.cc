// dagsorden-index: reads its options, runs, and turns errors into exit codes (--help exit).
#include <sys/stat.h>
#include <xapian.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/options.h"
#include "indexer/run/console.h"
#include "indexer/run/print_items.h"
#include "indexer/run/stop.h"
#include "indexer/run/update.h"

namespace {

using dagsorden::Error;
using dagsorden::Fault;

int run(const dagsorden::Options& options) {
  if (options.version) {
    std::cout << "dagsorden-index " << DAGSORDEN_VERSION << "\n";
    return 0;
  }
  if (options.help) {
    const bool has_topic = !options.paths.empty();
    std::cout << dagsorden::help_text(has_topic ? std::optional(options.paths[0]) : std::nullopt);
    return 0;
  }
  ::umask(027);
  dagsorden::watch_stop_signals();
  const bool shows_progress = !options.quiet && dagsorden::wants_progress(options.progress);
  dagsorden::Console console({options.verbose, shows_progress});
  return options.items ? print_items(options, console, std::cout)
                       : update_database(options, console, std::cout);
}

int fail(int code, const std::string& message, const std::string& hint = {}) {
  std::cerr << "dagsorden-index: " << dagsorden::printable(message);
  if (!hint.empty()) std::cerr << "; " << dagsorden::printable(hint);
  std::cerr << "\n";
  return code;
}

int exit_code_of(Fault fault) { return fault == Fault::usage ? 2 : fault == Fault::locked ? 3 : 5; }

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(dagsorden::parse_options({arguments + 1, arguments + count}));
  } catch (const Error& error) {
    return fail(exit_code_of(error.fault()), error.what(), error.hint());
  } catch (const Xapian::Error& error) {
    return fail(5, error.get_description());
  } catch (const std::exception& error) {
    return fail(5, error.what());
  }
}
