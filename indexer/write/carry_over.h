// Takes a file's items from an old generation into a new one without reading the file: what the
// old one keeps of them is enough to make their documents anew.
#pragma once

#include <xapian.h>

#include "common/kept_items.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Writes the items that old has of the file, and state. Throws Error(Fault::database) where the
/// old generation is damaged.
void carry_over(const Collection& old, const FileState& state, WordAnalysis& words,
                DatabaseWriter& writer);

}  // namespace dagsorden
