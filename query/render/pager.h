// Sends standard output through a pager if it is a terminal.
#pragma once

#include <sys/types.h>

namespace dagsorden {

/// Starts $PAGER (less by default) if standard output is a terminal. While the object lives,
/// output goes to the pager; the destructor waits for the reader. Does nothing otherwise, or if
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
