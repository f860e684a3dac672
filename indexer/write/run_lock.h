// Ensures that only one run uses a database folder at a time: a kernel lock on a file, held while
// the object lives. The kernel releases it when the process ends for any reason, so a lock is never
// stale. A second file names the holder, only for messages.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace dagsorden {

/// Is this the name of a file that runs keep in the database folder?
bool is_lock_file(const std::string& name);

/// Could a run have written this content into the lock file of that name?
bool is_written_by_runs(const std::string& name, const std::string& content);

/// Is this the name of a temporary file of ours that was never renamed to its final name?
bool is_unfinished_write(const std::string& name);

class RunLock {
 public:
  /// since: when the run began, for the message to a second run. Throws Error(Fault::locked) at
  /// once, naming the holder, if another run has the lock, and Error(Fault::database) if the file
  /// cannot be created.
  RunLock(const std::filesystem::path& folder, const std::string& since);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

 private:
  std::filesystem::path holder_file_;
  int descriptor_ = -1;
};

/// The lock of a run that only reads. On a read-only file system, no run on this machine can write,
/// so nothing is locked and nullopt is returned. Throws like RunLock.
std::optional<RunLock> lock_for_reading(const std::filesystem::path& folder,
                                        const std::string& since);

}  // namespace dagsorden
