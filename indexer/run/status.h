// --status and the lists of files (--list-failed, --list-unsegmented, --list-skipped).
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Prints when the database was last updated and what it holds. Returns 1, with a message, if that
/// was longer ago than options.max_age or never; else 0. Throws Error(Fault::database).
int print_status(const IndexOptions& options, Console& console, std::ostream& out);

/// Lists the files with this outcome (failed, unsegmented or skipped), with reasons, one per line.
/// Files whose items are from an earlier version count as failed, too. Returns 0. Throws
/// Error(Fault::database).
int list_files(const IndexOptions& options, Outcome outcome, std::ostream& out);

}  // namespace dagsorden
