// The compression dictionary of a collection (common/compression.h). It is trained once per
// generation, on some of its items, and never changes.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "indexer/run/items_of_file.h"

namespace dagsorden {

/// Trains a dictionary on items of known or, if these are too few, on files spread evenly over
/// tasks. Empty if there is too little text to pay for a dictionary, or if the run is told to stop.
/// Does not depend on the number of threads. Throws Xapian::Error.
std::string train_compression_dictionary(const std::optional<Xapian::Database>& known,
                                         const std::vector<FileTask>& tasks, unsigned threads);

}  // namespace dagsorden
