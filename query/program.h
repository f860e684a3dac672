// dagsorden-query after its options are read: asks, and prints the answer.
#pragma once

#include "query/options.h"

namespace dagsorden {

/// Exit codes, as grep has them.
enum class Exit { matched = 0, nothing = 1, usage = 2, database = 3, partial = 4 };

/// Prints what the options ask for. Where the reader of the output goes away, it ends quietly with
/// the code that it has earned. Throws Error, and std::system_error where output cannot be written.
Exit run(const Options& options);

}  // namespace dagsorden
