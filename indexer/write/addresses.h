// The terms and values for an item's ids, and their replacement when the database changes the ids
// (meetings_of_a_day.h, items_of_an_address.h).
#pragma once

#include <xapian.h>

#include <functional>

#include "common/item.h"

namespace dagsorden {

/// A document whose item needs another id.
struct MovedItem {
  Xapian::docid document = 0;
  Item item;  ///< with its new ids
};

using OnMovedItem = std::function<void(MovedItem)>;

/// Adds the terms and values for the item's ids to a document.
void add_addresses(Xapian::Document& document, const Item& item);

/// Replaces the document's terms and values for the item's ids.
void readdress(Xapian::Document& document, const Item& item);

}  // namespace dagsorden
