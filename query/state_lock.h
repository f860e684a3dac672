// One run at a time with one state of saved searches, so that each hit is reported once.
#pragma once

#include <string>

namespace dagsorden {

/// Waits for other runs with the same state file, which is made where it is missing; the lock goes
/// with the object, and with the process (flock(2)). Where a file system knows no locks, or the
/// file cannot be opened, there is none: the state itself says what is wrong with it. One thread's
/// own; nothing throws.
class StateLock {
 public:
  explicit StateLock(const std::string& file);
  ~StateLock();
  StateLock(const StateLock&) = delete;
  StateLock& operator=(const StateLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace dagsorden
