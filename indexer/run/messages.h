// What a run says of the files and folders it meets.
#pragma once

#include "indexer/run/console.h"
#include "indexer/run/plan.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Names PATHs and folders that cannot be listed, and PATHs where no file is. Of those that are
/// missing or empty though files are known under them, the prune guard speaks. False where a PATH
/// or folder cannot be listed.
bool tell_listing(Console& console, const Listing& listing, const FileStates& known);

/// A file that was found. known: what the database knew of it, or nullptr. A failure and an
/// agenda of no known layout are problems in the run where they are new, details otherwise.
void tell_file(Console& console, const FileState& state, const FileState* known);

}  // namespace dagsorden
