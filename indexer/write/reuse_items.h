// Takes a file's items from an old generation into a new one without reading the file: what the
// old one keeps of them is enough to make their documents anew.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "common/kept_items.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Writes the items that old has of the file, and state. Where old is damaged, those that can be
/// read, and a state by which the file is read again when it is met. Gives how many cannot be read.
std::uint64_t reuse_items(const Collection& old, const FileState& state, WordAnalysis& words,
                          DatabaseWriter& writer);

}  // namespace dagsorden
