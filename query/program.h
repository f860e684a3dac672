// Runs dagsorden-query once its options are read: searches and prints the answer.
#pragma once

#include "common/exit_code.h"
#include "query/options.h"

namespace dagsorden {

/// Prints what the options ask for. If the reader of the output goes away, ends quietly with the
/// exit code earned so far. Throws Error, and std::system_error if output cannot be written.
Exit run(const Options& given);

}  // namespace dagsorden
