// The data of a Xapian document: what the indexer keeps beside an item's terms and the query
// program shows. Lines NAME=VALUE as Omega writes and reads them (xapian.org/docs/omega):
//
//     caption=the title, for Omega
//     sample=the beginning of the text, for Omega
//     url=file:// and the path, for Omega
//     json=the item in full, as store() gives it
//
// All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// The data of the document that holds item. A path of invalid UTF-8 survives in url only.
std::string document_data(const Item& item);

/// The item in what document_data() gave. Throws Error(Fault::database) where there is none.
Item item_in_data(std::string_view data);

/// When an item was first seen, and its content hash, as they stand in the data; found without
/// reading the whole item. Empty where the data is none of ours.
struct Sighting {
  std::string first_seen;
  std::string content_hash;
};
Sighting sighting_in_data(std::string_view data);

/// The same data with another first_seen.
std::string with_first_seen(std::string data, std::string_view first_seen);

/// The value of slot::meeting_item, and of terms with prefix::meeting_item up to its line feed:
/// the same for all documents of one meeting that hold the item.
std::string meeting_item_value(const Item& item);

}  // namespace dagsorden
