// The user's own synonyms. They take effect without a new index.
#pragma once

#include <filesystem>
#include <vector>

#include "query/plan/word_table.h"

namespace dagsorden {

/// Reads synonyms.txt beside each database, and the user's own
/// $XDG_CONFIG_HOME/dagsorden/synonyms.txt (~/.config/dagsorden/synonyms.txt), if they exist.
/// Throws Error(Fault::usage) with file and line for a table that cannot be read.
std::vector<WordTable> read_user_tables(const std::vector<std::filesystem::path>& folders);

}  // namespace dagsorden
