// A journal on disk of the files being read right now, so that a file that gets a run killed (for
// time or memory) does not do so every night.
//
// One journal per process, open while a run holds the database. A thread watches it: if a file
// takes far too long, or keeps a run that is to stop waiting, the program exits. What was not
// committed is lost, and the next run skips the file.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace dagsorden {

struct ReadingLimits {
  /// Cutting a document is limited much earlier (cut_apart.h), as is a page of OCR; this covers all
  /// other steps.
  std::chrono::seconds of_file{600};
  std::chrono::seconds when_stopping{20};
  std::chrono::milliseconds of_innocent{2000};  ///< files read faster are not recorded
};

/// Name of the journal in the database folder.
inline constexpr const char* journal_name = "run.reading";

/// Opens the journal. Call while holding the RunLock; only one at a time.
class ReadingJournal {
 public:
  explicit ReadingJournal(const std::filesystem::path& folder, const ReadingLimits& limits = {});
  ~ReadingJournal();
  ReadingJournal(const ReadingJournal&) = delete;
  ReadingJournal& operator=(const ReadingJournal&) = delete;

  /// Files that an earlier run was reading when it was killed.
  const std::set<std::string>& left_open() const { return left_open_; }

 private:
  std::set<std::string> left_open_;
};

/// Marks a file as being read while the object lives. Does nothing if no journal is open.
/// Thread-safe.
class Reading {
 public:
  explicit Reading(std::string path);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  Reading* outer_ = nullptr;  ///< what this thread was reading before
};

/// Restarts the time of the file that this thread is reading: it takes long, but goes on. Does
/// nothing if there is none.
void reading_goes_on();

}  // namespace dagsorden
