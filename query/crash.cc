#include "query/crash.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <string_view>

namespace dagsorden {
namespace {

// What a handler may call is little: write() and _exit() are among it.
[[maybe_unused]] void end_with_a_line(int /*signal*/) {
  constexpr std::string_view line =
      "dagsorden-query: crashed while it read the database, which is damaged, it seems\n"
      "  see to it with: dagsorden-index --check, and make it anew with: dagsorden-index "
      "--rebuild\n";
  constexpr int unusable_database = 3;
  static_cast<void>(!::write(STDERR_FILENO, line.data(), line.size()));
  ::_exit(unusable_database);
}

}  // namespace

void explain_crashes() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // A stack of its own, as the other one may be what overflowed.
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
