#include "query/render/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>

namespace dagsorden {
namespace {

constexpr const char* usual_pager =
    "if command -v less >/dev/null; then exec less; else exec cat; fi";

const char* chosen_pager() {
  const char* pager = std::getenv("PAGER");
  if (pager == nullptr) return usual_pager;
  return *pager == '\0' || std::strcmp(pager, "cat") == 0 ? nullptr : pager;
}

}  // namespace

Pager::Pager() {
  const char* pager = chosen_pager();
  std::array<int, 2> ends{};
  if (pager == nullptr || ::isatty(STDOUT_FILENO) != 1 || ::pipe(ends.data()) != 0) return;
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    // As git does: quit if one screen is enough, pass colours through, leave the text on the
    // screen.
    ::setenv("LESS", "FRX", 0);
    ::setenv("LESSCHARSET", "utf-8", 0);  // whatever the locale
    ::execl("/bin/sh", "sh", "-c", pager, static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[0]);
  if (process_ > 0) {
    terminal_ = ::dup(STDOUT_FILENO);
    ::dup2(ends[1], STDOUT_FILENO);
  }
  ::close(ends[1]);
}

Pager::~Pager() {
  if (process_ <= 0) return;
  ::dup2(terminal_, STDOUT_FILENO);  // ends the pager's input
  ::close(terminal_);
  int status = 0;
  ::waitpid(process_, &status, 0);
}

}  // namespace dagsorden
