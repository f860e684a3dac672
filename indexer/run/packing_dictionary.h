// What the items of a collection are packed with (common/packing.h): a dictionary that is learnt
// once for a generation, from some of its items, and stays as it is.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "indexer/run/items_of_file.h"

namespace dagsorden {

/// A dictionary learnt from items of known, or where it has too few, from files that lie evenly
/// among tasks. Empty where both are too little for a dictionary to be worth its place, or the run
/// is to stop. The same for the same files with any number of threads. Throws Xapian::Error.
std::string learn_packing_dictionary(const std::optional<Xapian::Database>& known,
                                     const std::vector<FileTask>& tasks, unsigned threads);

}  // namespace dagsorden
