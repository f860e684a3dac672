// An item's Xapian document on its way to the writer, with what the writer has to know of it.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>

#include "common/analysis.h"
#include "common/item.h"

namespace dagsorden {

/// Moved from hand to hand, never copied: Xapian counts references without locks.
struct ItemDocument {
  Xapian::Document document;
  std::string id;
  std::string content_hash;
  std::size_t text_bytes = 0;
};

ItemDocument item_document(const Item& item, Stemmer& stemmer);

}  // namespace dagsorden
