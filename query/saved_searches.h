// Saved searches: a file of named queries, and a file that remembers what each has reported.
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
  std::vector<Error> faults;  ///< faulty lines; the others are read all the same
};

/// Reads lines "NAME = QUERY"; empty lines and comments that begin with # are skipped. A line
/// without name or query, and a name given twice, are faults that name file_name and the line.
SavedSearches parse_saved_searches(std::string_view text, const std::string& file_name);

/// Reads the file. Throws Error(Fault::usage) if it cannot be read.
SavedSearches read_saved_searches(const std::string& file_name);

/// What a search has reported. Marks are those of runs (mark_of_run()).
struct Reported {
  std::string until;                            ///< everything of the runs up to this mark
  std::map<std::string, std::string> until_of;  ///< the same for each of several databases
  std::set<std::string> ids;                    ///< and these items of later runs

  bool operator==(const Reported&) const = default;
};

struct ReportState {
  std::map<std::string, Reported> searches;  ///< by name; without a mark, the mark is lost
  bool is_lost = false;  ///< the file was emptied: the marks of all searches are

  bool operator==(const ReportState&) const = default;
};

/// Makes the file if there is none, so that an empty one has been emptied. Where that fails,
/// reading or writing the state reports it.
void make_report_state(const std::string& file_name);

/// Reads what write_report_state() wrote. Throws Error(Fault::usage) where it cannot be read or is
/// something else.
ReportState read_report_state(const std::string& file_name);

/// Replaces the file atomically, or the file that a link leads to. Throws Error(Fault::usage) if
/// it cannot be written.
void write_report_state(const std::string& file_name, const ReportState& reported);

}  // namespace dagsorden
