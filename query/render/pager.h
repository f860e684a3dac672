// Sends standard output through a pager where a person reads at a terminal.
#pragma once

#include <sys/types.h>

namespace dagsorden {

/// Starts $PAGER (less by default) where standard output is a terminal. As long as this lives,
/// output goes to the pager; the destructor waits for the reader. Does nothing elsewhere, and where
/// $PAGER is empty or "cat". One at a time.
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
