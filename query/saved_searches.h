// Saved searches: a file of named queries, and a file that remembers what each has told already.
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
  std::vector<Error> faults;  ///< lines that are no saved search: the others stand all the same
};

/// Reads "NAME = QUERY" lines; empty ones and those that begin with # are passed over. The faults,
/// of a line without a name or a query and of a name that stands twice, name file_name and the
/// line.
SavedSearches parse_saved_searches(std::string_view text, const std::string& file_name);

/// Reads the file. Throws Error(Fault::usage) where it cannot be read.
SavedSearches read_saved_searches(const std::string& file_name);

/// What a search has told already.
struct Reported {
  std::string until;          ///< all of the runs up to this mark (mark_of_run())
  std::set<std::string> ids;  ///< and of later ones these items

  bool operator==(const Reported&) const = default;
};

/// By the search's name.
using ReportState = std::map<std::string, Reported>;

/// What write_report_state() wrote; nothing where the file is not there yet.
/// Throws Error(Fault::usage) where it cannot be read or is another file.
ReportState read_report_state(const std::string& file_name);

/// Replaces the file, or the one that a link leads to, in one step. Throws Error(Fault::usage)
/// where it cannot be written.
void write_report_state(const std::string& file_name, const ReportState& reported);

}  // namespace dagsorden
