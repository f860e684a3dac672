// Brings a database up to date with the files under the PATHs, or makes it anew.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Does the run, prints the report on out, and gives the exit code.
/// Throws Error for all that ends a run: usage, another run, the database.
int update_database(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
