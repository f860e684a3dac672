// What a run says of the files and folders it meets.
#pragma once

#include "indexer/run/console.h"
#include "indexer/run/plan.h"
#include "indexer/run/report.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Names PATHs and folders that cannot be listed, and PATHs where no file is. Of those that are
/// missing or empty though files are known under them, the prune guard speaks. False where a PATH
/// or folder cannot be listed.
bool report_listing(Console& console, const Listing& listing, const FileStates& known);

/// A file that was found. known: what the database knew of it, or nullptr. A failure is a problem
/// in the run where it is new, all else are details.
void report_file(Console& console, const FileState& state, const FileState* known);

/// At the end of a run, the agendas of no known layout and the files left out that were no such
/// before: one by one while they are few, else how many and what lists them.
/// Of files left out people hear only where names_skipped is set.
void report_new_problems(Console& console, const Summary& summary, bool names_skipped);

}  // namespace dagsorden
