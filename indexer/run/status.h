// What the database says of itself: --status, for people and monitors, and which files it means.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// When the database was last brought up to date, and what it holds. Gives 1, and says so, where
/// that is longer ago than options.max_age or never was; else 0.
/// Throws Error(Fault::database).
int print_status(const IndexOptions& options, Console& console, std::ostream& out);

/// The files that could not be read, with the reasons, a line each. Gives 0.
/// Throws Error(Fault::database).
int list_failed(const IndexOptions& options, std::ostream& out);

/// The files of which that became in the last run that met them: unsegmented, or skipped with the
/// reasons. A line each. Gives 0. Throws Error(Fault::database).
int list_files(const IndexOptions& options, Outcome outcome, std::ostream& out);

}  // namespace dagsorden
