// --check: is the database sound?
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Checks the tables of the current generation (Xapian::Database::check), and that its files and
/// items agree. Locks the database meanwhile. Returns 0, or 5 if there are faults, which are
/// printed one per line on stderr. Throws Error if another run holds the database or there is none.
int check_database(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
