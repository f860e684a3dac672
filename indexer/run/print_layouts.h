// --explain-layout: explains how files are cut.
#pragma once

#include <ostream>

#include "indexer/options.h"
#include "indexer/run/console.h"

namespace dagsorden {

/// Prints the explanation of each file under the PATHs. Returns the exit code.
int print_layouts(const IndexOptions& options, Console& console, std::ostream& out);

}  // namespace dagsorden
