// dagsorden-query after its options are read: asks, and prints the answer.
#pragma once

#include "common/exit_code.h"
#include "query/options.h"

namespace dagsorden {

/// Prints what the options ask for. Where the reader of the output goes away, it ends quietly with
/// the code that it has earned. Throws Error, and std::system_error where output cannot be written.
Exit run(const Options& given);

}  // namespace dagsorden
