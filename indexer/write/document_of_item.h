// Makes the Xapian document of an item: terms, values and data, according to the field table
// (common/fields.h, docs/database.md) and the analyzer (common/analysis.h). The terms of a file and
// its items (P, Q) are added by the database writer. Thread-safe with one WordAnalysis per thread.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/write/text_terms.h"

namespace dagsorden {

/// Collects the words of title, text and parts.
TextTerms terms_of_item(const Item& item, WordAnalysis& words);

/// terms: from terms_of_item() for the same item.
Xapian::Document document_of_item(const Item& item, const TextTerms& terms);

/// The codes of the municipalities that the item names, then of the one whose agenda it is.
std::vector<std::string> municipality_codes_of(const Item& item);

/// An item's document on its way to the writer, with what the writer needs. Move it; do not copy
/// it: Xapian's reference counts are not thread-safe.
struct ItemDocument {
  Xapian::Document document;
  std::string id;
  std::string content_hash;
  std::string stored;  ///< the item as encoded by encode_item()
  std::size_t text_bytes = 0;
  std::vector<StemLink> stem_links;  ///< for the database's metadata
  bool is_meeting = false;           ///< the record of a meeting, which does not count as an item
};

ItemDocument item_document(const Item& item, WordAnalysis& words);

}  // namespace dagsorden
