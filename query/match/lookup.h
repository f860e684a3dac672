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
  CollapseKey group;
};

/// The item with this id, by the document that would be shown (is_shown_before). Throws
/// Error(Fault::usage) that suggests a similar id if there is none; Xapian::Error where the
/// index fails.
FoundItem item_with_id(const Collection& collection, const std::string& id);

}  // namespace dagsorden
