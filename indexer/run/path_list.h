// PATHs that stand in a file, for --files-from.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "indexer/options.h"

namespace dagsorden {

/// The PATHs of a list, one a line, or each ended by NUL. Empty ones are passed over.
std::vector<std::string> paths_in(std::istream& list, bool nul_separated);

/// Adds to options.paths those of --files-from, if it was given; "-" is standard input.
/// Throws Error(Fault::usage) where the file cannot be read or names no PATH: that no PATH means
/// all that are remembered cannot have been meant.
void add_listed_paths(IndexOptions& options);

}  // namespace dagsorden
