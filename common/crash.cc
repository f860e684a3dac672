#include "common/crash.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <string_view>

namespace dagsorden {
namespace {

// What the handler reads, since it must not allocate memory.
struct Explanation {
  std::string line;
  int exit_code = 0;
};

Explanation& explanation() {
  static Explanation explained;
  return explained;
}

// A signal handler may call only a few functions, such as write() and _exit().
[[maybe_unused]] void end_with_a_line(int /*signal*/) {
  const Explanation& said = explanation();
  static_cast<void>(!::write(STDERR_FILENO, said.line.data(), said.line.size()));
  ::_exit(said.exit_code);
}

}  // namespace

void explain_crashes(const std::string& line, int exit_code) {
  explanation() = {line + "\n", exit_code};
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // A stack of its own, since the usual one may have overflowed.
  static std::array<std::byte, std::size_t{64} << 10U> stack;
  stack_t alternative = {};
  alternative.ss_sp = stack.data();
  alternative.ss_size = stack.size();
  ::sigaltstack(&alternative, nullptr);
  struct sigaction action = {};
  action.sa_handler = end_with_a_line;
  action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
    ::sigaction(signal, &action, nullptr);
  }
#endif
}

}  // namespace dagsorden
