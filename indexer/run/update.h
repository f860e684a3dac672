// Updates a database with the files under the PATHs, or rebuilds it.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Runs, prints the report on out, and returns the exit code. Throws Error for anything that ends a
/// run.
int update_database(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
