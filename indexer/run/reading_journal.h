// Which files have been read for some seconds just now, on the disk: so that a run that is killed
// by one of them, for its time or its memory, is not killed by it every night.
//
// One journal a process, open while a run holds the database folder. A thread of its own watches
// over it: where a file takes far too long, or a run that is to stop waits for one, the program
// ends, which loses what was not committed yet, and the next run passes the file over.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace dagsorden {

struct ReadingLimits {
  /// Whoever cuts a document is stopped long before (cut_apart.h); this is for all other steps.
  std::chrono::seconds of_file{600};
  std::chrono::seconds when_stopping{20};
  std::chrono::milliseconds of_innocent{2000};  ///< a file so quick is noted nowhere
};

/// The name of the journal in the database folder.
inline constexpr const char* journal_name = "run.reading";

/// Opens the journal for the run. Call while holding the RunLock; one at a time.
class ReadingJournal {
 public:
  explicit ReadingJournal(const std::filesystem::path& folder, const ReadingLimits& limits = {});
  ~ReadingJournal();
  ReadingJournal(const ReadingJournal&) = delete;
  ReadingJournal& operator=(const ReadingJournal&) = delete;

  /// The files that a run before was at when it was killed.
  const std::set<std::string>& left_open() const { return left_open_; }

 private:
  std::set<std::string> left_open_;
};

/// A file that is being read, as long as the object lives; nothing where no journal is open.
/// Thread-safe.
class Reading {
 public:
  explicit Reading(const std::string& path);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  std::string path_;
};

}  // namespace dagsorden
