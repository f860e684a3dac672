// An item's Xapian document on its way to the writer, with what the writer has to know of it.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/write/text_terms.h"

namespace dagsorden {

/// Moved from hand to hand, never copied: Xapian counts references without locks.
struct ItemDocument {
  Xapian::Document document;
  std::string id;
  std::string content_hash;
  std::string stored;  ///< the item, as store() gives it
  std::size_t text_bytes = 0;
  std::vector<StemLink> stem_links;  ///< for the metadata
  bool is_meeting = false;           ///< a meeting's own record, which counts as no item
};

ItemDocument item_document(const Item& item, WordAnalysis& words);

}  // namespace dagsorden
