// Gives two items of one meeting different ids where two of its documents, such as two versions of
// an agenda, have different items at the same address. A document does not know of others, so this
// happens in the database, after meetings_of_a_day.h.
//
// The items are ordered by title. The first keeps its id; the others get "~2", "~3" …, and their
// attachments with them. The result depends only on the documents in the database, not on the order
// of runs.
#pragma once

#include <xapian.h>

#include "indexer/write/addresses.h"

namespace dagsorden {

/// Calls on_item for each item that needs another id. Reads only items whose address others have,
/// now or before. Throws Error(Fault::database) and Xapian::Error.
void for_each_item_told_apart(const Xapian::Database& database, const OnMovedItem& on_item);

}  // namespace dagsorden
