// Saved searches: a file of named queries, and a state file that remembers what each has reported.
// Only one run at a time uses a state file, so that each hit is reported once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace dagsorden {

struct SavedSearch {
  std::string name;
  std::string query;
  std::size_t line = 0;  ///< counted from 1
};

struct SavedSearches {
  std::vector<SavedSearch> searches;
  std::vector<Error> faults;  ///< of faulty lines; the others are read all the same
};

/// Reads lines "NAME = QUERY"; empty lines and comments that begin with # are skipped. A line
/// without name or query, and a name given twice, are faults that name file_name and the line.
SavedSearches parse_saved_searches(std::string_view text, const std::string& file_name);

/// Reads the file. Throws Error(Fault::usage) if it cannot be read.
SavedSearches read_saved_searches(const std::string& file_name);

/// What a search has reported. Marks are those of runs (mark_of_run()).
struct Reported {
  std::string until;                            ///< the mark up to which every run is reported
  std::map<std::string, std::string> until_of;  ///< the same for each database, by identity_of()
  /// Reported items of later runs: the id, a blank and when the item was first seen. Earlier
  /// versions noted only the id.
  std::set<std::string> told;

  bool operator==(const Reported&) const = default;
};

struct ReportState {
  std::map<std::string, Reported> searches;  ///< by name; without a mark, the mark is lost
  bool is_lost = false;  ///< the file was emptied: the marks of all searches are lost

  bool operator==(const ReportState&) const = default;
};

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

/// Creates the file if it is missing, so an empty file later means lost contents. If this fails,
/// reading or writing the state reports the error.
void make_report_state(const std::string& file_name);

/// Reads what write_report_state() wrote. Throws Error(Fault::usage) if it cannot be read or is
/// something else.
ReportState read_report_state(const std::string& file_name);

/// Replaces the file, or the target of a link, atomically. Throws Error(Fault::usage) if
/// it cannot be written.
void write_report_state(const std::string& file_name, const ReportState& reported);

}  // namespace dagsorden
