// One run at a time: a kernel lock on a file in the database folder, held as long as the object
// lives. The kernel frees it when the process ends, however it ends; so no lock is ever stale and
// the file is never removed. A second file beside it says who holds it, for messages only.
#pragma once

#include <filesystem>
#include <string>

namespace dagsorden {

class RunLock {
 public:
  /// since: when the run began, for the message that a second run gives.
  /// Throws Error(Fault::locked) at once, naming the holder, where another run has the lock, and
  /// Error(Fault::database) where the file cannot be made.
  RunLock(const std::filesystem::path& folder, const std::string& since);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

 private:
  std::filesystem::path holder_file_;
  int descriptor_ = -1;
};

}  // namespace dagsorden
