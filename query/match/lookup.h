// Items by their id.
#pragma once

#include <xapian.h>

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

/// The items with this id, each by the document that would be shown (is_shown_before). There are
/// several where each of two databases holds a meeting of the same body and day. Throws
/// Error(Fault::usage) that suggests a similar id if there is none; Xapian::Error where the index
/// fails.
std::vector<FoundItem> items_with_id(const Collection& collection, const std::string& id);

/// The first of them.
FoundItem item_with_id(const Collection& collection, const std::string& id);

}  // namespace dagsorden
