// Finds items by their id, and the documents of an item: agenda, minutes and copies of them.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "common/stored_items.h"
#include "query/match/collapse.h"
#include "query/match/search.h"

namespace dagsorden {

/// An item found by its id, with the other documents that hold it.
struct FoundItem {
  Xapian::docid document = 0;
  Item item;
  std::vector<Related> also;
  CollapseKey group;  ///< of all its documents
};

/// The documents that have a term, each with its item, ascending. Throws Xapian::Error, and as
/// ItemReader does.
std::vector<FoundItem> documents_with_term(const Collection& collection, const std::string& term);

/// The items with this id, each with the document that would be shown (is_shown_before). There are
/// several if each of two databases has a meeting of the same body and day. Throws
/// Error(Fault::usage) that suggests a similar id if there is none; Xapian::Error if the index
/// fails.
std::vector<FoundItem> items_with_id(const Collection& collection, const std::string& id);

/// The first of them.
FoundItem item_with_id(const Collection& collection, const std::string& id);

/// All documents of an item, the one to show first (is_shown_before). Throws Xapian::Error, and
/// as ItemReader does.
std::vector<Item> documents_of_item(const Collection& collection, const Item& item);

/// The same item in the minutes, whatever its number there. It has the same title, or the same case
/// number if no other item and not the whole meeting has that number. Throws as above.
std::optional<Item> item_of_minutes(const Collection& collection, const Item& item);

/// The document to show for an item: minutes take precedence over the agenda, even if the item has
/// another number there. Throws as above.
Item shown_document_of(const Collection& collection, const Item& item);

}  // namespace dagsorden
