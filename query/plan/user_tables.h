// Synonyms of the user's own, in files that need no new index.
#pragma once

#include <filesystem>
#include <vector>

#include "common/word_table.h"

namespace dagsorden {

/// The tables in synonyms.txt beside the databases and in the user's own
/// $XDG_CONFIG_HOME/dagsorden/synonyms.txt (~/.config/dagsorden/synonyms.txt), where they exist.
/// Throws Error(Fault::usage) that names file and line for a table that cannot be read.
std::vector<WordTable> read_user_tables(const std::vector<std::filesystem::path>& folders);

}  // namespace dagsorden
