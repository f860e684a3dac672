// --dry-run: what a run would do, without doing it.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Reads the files whose size or time has changed, but touches no database, and prints a line for
/// each file ("add", "change" or "remove" and its path), then the counts. Returns the exit code
/// that the run would have for its PATHs: 0, 2 or 4. Throws Error(Fault::usage),
/// Error(Fault::database).
int dry_run(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
