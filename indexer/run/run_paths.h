// Which PATHs a run indexes, and with which options.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "indexer/options.h"
#include "indexer/write/settings.h"

namespace dagsorden {

/// Reads a list of PATHs, one per line or each terminated by NUL. Empty ones are ignored.
std::vector<std::string> paths_in(std::istream& list, bool nul_separated);

/// Appends the PATHs of --files-from, if given, to options.paths; "-" is standard input. Throws
/// Error(Fault::usage) if the list cannot be read or is empty: without any PATH the run would
/// silently update everything the database remembers.
void add_listed_paths(IndexOptions& options);

/// Makes a path absolute, without "." and ".." and trailing slash. Symbolic links stay as named.
std::string absolute_path(const std::string& given);

/// The PATHs given, plus the remembered ones below them (which keep their own options), plus those
/// that the same list named earlier. A known PATH stays with the list that
/// named it first, or with none. Without any PATH: all remembered ones, with this run's options
/// applied on top of theirs. Sorted by path, without duplicates.
std::vector<IndexedPath> paths_of_run(const IndexOptions& options, const Settings& known);

}  // namespace dagsorden
