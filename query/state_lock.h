// Lets only one run at a time use a state file of saved searches, so that each hit is reported
// once.
#pragma once

#include <string>

namespace dagsorden {

/// Waits until no other run holds the state file, and locks it (flock(2)). Creates the file if it
/// is missing. The lock ends with the object or the process. If the file cannot be opened or the
/// file system has no locks, there is none; reading the state then reports the error. Not
/// thread-safe; throws nothing.
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
