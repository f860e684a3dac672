// --check: whether the database is sound, and what to do where it is not.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Verifies the tables of the current generation (Xapian::Database::check), and that the files and
/// items it knows agree. Takes the database for itself meanwhile. Gives 0, or 5 where something is
/// wrong; each fault is a line on stderr.
/// Throws Error: another run holds the database, or there is none.
int check_database(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
