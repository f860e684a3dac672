// Gives two items of one meeting different ids if two of its documents, such as two versions of an
// agenda, have different items at the same address. A single document cannot show this, so it
// happens in the database, after meetings_of_a_day.h.
//
// The items are ordered by title. The first keeps its id; the others get "~2", "~3" …, and so do
// their attachments. The result depends only on the documents in the database, not on the order of
// runs.
#pragma once

#include <xapian.h>

#include "indexer/write/addresses.h"

namespace dagsorden {

/// Calls on_item for each item that needs another id. Reads only items that share their address
/// with others, now or before. Throws Error(Fault::database) and Xapian::Error.
void for_each_item_told_apart(const Xapian::Database& database, const OnMovedItem& on_item);

}  // namespace dagsorden
