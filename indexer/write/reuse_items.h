// Copies a file's items from an old generation into a new one without reading the file: the stored
// items are enough to rebuild their documents.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/stored_items.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// The readable items of a file in a generation, even while it is being written.
std::vector<Item> stored_items(const std::filesystem::path& generation, const std::string& path);

/// Writes the items that old has of the file, and its state. If old is damaged, writes the readable
/// items and a state that makes the next run read the file again. Returns how many items were lost.
std::uint64_t reuse_items(const Collection& old, const FileState& state, WordAnalysis& words,
                          DatabaseWriter& writer);

}  // namespace dagsorden
