// Makes the Xapian document of an item: terms, values and data, according to the field table
// (common/fields.h) and the analyzer (common/analysis.h).
//
// Terms by prefix:
//
//     Z           stems of title and text
//     ZXK         stems of the parts of compounds
//     XE, XF      abbreviations that the text defines: "ehsj:erhvervshus sjælland", and stems first
//     ZS          stems of the title
//     ZXR         stems of Indstilling, which weighs more
//     XT … XN     exact values: case type, case number, municipalities, body, initials, number
//     D, M, Y     day, month and year of the meeting
//     XQ, XG      the item's id; its meeting and number, the same in any document
//
// The words in order are stored in a value (common/forward_index.h), with the parts that are
// fields: phrases, exact words and words of other parts are verified there. The terms of a file and
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

/// An item's document on its way to the writer, with what the writer needs to know. Move it, do not
/// copy it: Xapian's reference counts are not thread-safe.
struct ItemDocument {
  Xapian::Document document;
  std::string id;
  std::string content_hash;
  std::string stored;  ///< the item as encoded by encode_item()
  std::size_t text_bytes = 0;
  std::vector<StemLink> stem_links;  ///< for the metadata
  bool is_meeting = false;           ///< a meeting's record, which is not counted as an item
};

ItemDocument item_document(const Item& item, WordAnalysis& words);

}  // namespace dagsorden
