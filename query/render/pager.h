// Sends what is written to standard output through a pager, where a person reads at a terminal.
#pragma once

#include <sys/types.h>

namespace dagsorden {

/// Starts $PAGER (else less) where standard output is a terminal; till the end of its life all that
/// is written there goes to the pager, and then it waits for the reader. Elsewhere, and where
/// $PAGER is empty or "cat", it does nothing. One at a time.
class Pager {
 public:
  Pager();
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  pid_t process_ = 0;
  int terminal_ = -1;
};

}  // namespace dagsorden
