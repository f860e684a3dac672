// Saved searches: a file of named queries, and a file that remembers what each has told already.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct SavedSearch {
  std::string name;
  std::string query;
  std::size_t line = 0;  ///< counted from 1
};

/// Reads "NAME = QUERY" lines; empty ones and those that begin with # are passed over.
/// Throws Error(Fault::usage) that names file_name and the line for a line without a name or a
/// query, and for a name that stands twice.
std::vector<SavedSearch> parse_saved_searches(std::string_view text, const std::string& file_name);

/// Reads the file. Throws Error(Fault::usage) where it cannot be read.
std::vector<SavedSearch> read_saved_searches(const std::string& file_name);

/// Until which run (its time, RFC 3339) each search has told what is new, by name.
using ToldUntil = std::map<std::string, std::string>;

/// What write_told() wrote; nothing where the file is not there yet.
/// Throws Error(Fault::usage) where it cannot be read or is another file.
ToldUntil read_told(const std::string& file_name);

/// Replaces the file in one step. Throws Error(Fault::usage) where it cannot be written.
void write_told(const std::string& file_name, const ToldUntil& told);

}  // namespace dagsorden
