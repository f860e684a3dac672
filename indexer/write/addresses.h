// The terms and values of an item's ids, and how they are replaced when the database gives it
// others (meetings_of_a_day.h, items_of_an_address.h).
#pragma once

#include <xapian.h>

#include <functional>

#include "common/item.h"

namespace dagsorden {

/// A document whose item needs another id.
struct MovedItem {
  Xapian::docid document = 0;
  Item item;  ///< with its right ids
};

using OnMovedItem = std::function<void(MovedItem)>;

/// Adds the terms and values of its item's ids to a document.
void add_addresses(Xapian::Document& document, const Item& item);

/// Replaces the document's terms and values of ids.
void readdress(Xapian::Document& document, const Item& item);

}  // namespace dagsorden
