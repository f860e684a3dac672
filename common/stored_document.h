// What the indexer keeps beside an item's terms, but for the item itself (common/stored_items.h).
// All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// The data of the document that holds item: lines NAME=VALUE as Omega writes and reads them
/// (xapian.org/docs/omega).
///
///     caption=the title
///     url=file:// and the path
std::string document_data(const Item& item);

/// The value of slot::meeting_item, and of terms with prefix::meeting_item up to its line feed:
/// the same for all documents of one meeting that hold the item. Two items of one document never
/// have the same. Its lines: meeting/number, the title, and where there is one, the key of its case
/// (common/case_key.h).
std::string meeting_item_value(const Item& item);

}  // namespace dagsorden
