#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "common/command_line.h"
#include "common/error.h"
#include "query/complain.h"
#include "query/crash.h"
#include "query/messages.h"
#include "query/options.h"
#include "query/program.h"

namespace {

using dagsorden::Error;
using dagsorden::Exit;
using dagsorden::Fault;

}  // namespace

int main(int count, char** arguments) {
  // A reader that goes away (| head) shows as an error of writing, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  dagsorden::explain_crashes();
  try {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    dagsorden::speak(dagsorden::language_asked_for(given));
    return static_cast<int>(dagsorden::run(dagsorden::read_options(given)));
  } catch (const Error& error) {
    dagsorden::complain(error.what(), error.hint());
    return static_cast<int>(error.fault() == Fault::usage ? Exit::usage : Exit::database);
  } catch (const std::exception& error) {
    // Neither the question nor the way it was asked is to blame: memory, disk or the index.
    dagsorden::complain(error.what(), "");
    return static_cast<int>(Exit::database);
  }
}
