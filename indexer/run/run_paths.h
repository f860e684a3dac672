// Which PATHs a run takes, and how the files under each are read.
#pragma once

#include <string>
#include <vector>

#include "indexer/options.h"
#include "indexer/write/settings.h"

namespace dagsorden {

/// Absolute, without "." and "..", without a slash at its end; links stay as they are named.
std::string absolute_path(const std::string& given);

/// The PATHs on the command line, with those that the database remembers under them, which keep
/// their own options; of a list also those that it named before. Without any, all that the database
/// remembers, with the options of the command line laid over theirs. Sorted by path, each once.
std::vector<IndexedPath> paths_of_run(const IndexOptions& options, const Settings& known);

}  // namespace dagsorden
