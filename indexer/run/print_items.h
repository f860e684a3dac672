// --items: prints the items of files as JSON lines, without a database.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Prints the items of all files under the PATHs, in order of path and item. Returns the exit code.
int print_items(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
