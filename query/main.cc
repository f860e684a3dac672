#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "common/error.h"
#include "query/options.h"
#include "query/program.h"

namespace {

using dagsorden::Error;
using dagsorden::Exit;
using dagsorden::Fault;

void complain(const std::string& message, const std::string& hint) {
  dagsorden::Output errors(dagsorden::Output::Stream::standard_error);
  errors.write({{"dagsorden-query: " + message}});
  if (!hint.empty()) errors.write({{"  " + hint}});
}

}  // namespace

int main(int count, char** arguments) {
  // A reader that goes away (| head) shows as an error of writing, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    return static_cast<int>(dagsorden::run(dagsorden::read_options(given)));
  } catch (const Error& error) {
    complain(error.what(), error.hint());
    return static_cast<int>(error.fault() == Fault::usage ? Exit::usage : Exit::database);
  } catch (const std::exception& error) {
    complain(error.what(), "");
    return static_cast<int>(Exit::usage);
  }
}
