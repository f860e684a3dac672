// A journal on disk of the files being read right now, so that a file cannot get the run killed
// every night: the next run skips it.
//
// There is one journal per process, open while a run holds the database. A thread watches it. If a
// file takes far too long, or delays a run that was told to stop, the program exits.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace dagsorden {

struct ReadingLimits {
  /// Cutting a document and OCR of a page have much shorter limits (cut_apart.h); this one covers
  /// all other steps.
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
class JournalEntry {
 public:
  explicit JournalEntry(std::string path);
  ~JournalEntry();
  JournalEntry(const JournalEntry&) = delete;
  JournalEntry& operator=(const JournalEntry&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  JournalEntry* outer_ = nullptr;  ///< what this thread was reading before
};

/// Restarts the clock of the file that this thread is reading, which is slow but makes progress.
/// Does nothing if there is no such file.
void reading_goes_on();

}  // namespace dagsorden
