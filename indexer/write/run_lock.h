// One run at a time: a kernel lock on a file in the database folder, held as long as the object
// lives. The kernel frees it when the process ends, however it ends; so no lock is ever stale and
// the file is never removed. A second file beside it says who holds it, for messages only.
#pragma once

#include <filesystem>
#include <string>

namespace dagsorden {

/// True for the names of the files that a run keeps in the database folder.
bool is_lock_file(const std::string& name);

/// True for the name of a file that was to take the place of one of ours, and did not come to it.
bool is_unfinished_write(const std::string& name);

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
