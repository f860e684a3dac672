#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "common/command_line.h"
#include "common/crash.h"
#include "common/error.h"
#include "common/standard_streams.h"
#include "query/messages.h"
#include "query/options.h"
#include "query/print_error.h"
#include "query/program.h"

namespace {

using dagsorden::Error;
using dagsorden::Exit;
using dagsorden::Fault;

}  // namespace

int main(int count, char** arguments) {
  // A reader that goes away (| head) shall cause a write error, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  dagsorden::hold_standard_streams();
  dagsorden::explain_crashes(
      "dagsorden-query: crashed while it read the database, which is probably damaged\n"
      "  check it with: dagsorden-index --check; rebuild it with: dagsorden-index --rebuild",
      static_cast<int>(Exit::database));
  try {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    dagsorden::set_language(dagsorden::language_asked_for(given));
    return static_cast<int>(dagsorden::run(dagsorden::read_options(given)));
  } catch (const Error& error) {
    dagsorden::print_error(error);
    return static_cast<int>(error.fault() == Fault::usage ? Exit::usage : Exit::database);
  } catch (const std::exception& error) {
    // Not the user's fault: memory, disk or the index.
    dagsorden::print_error(error.what());
    return static_cast<int>(Exit::database);
  }
}
