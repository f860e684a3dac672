// From an item to its Xapian document: terms, slots and data, by the field table
// (common/fields.h) and the one analysis (common/analysis.h).
//
// Stands in the document, by prefix:
//
//     Z           stems of title and text
//     ZXK         stems of the parts of compounds
//     XE, XF      abbreviations that the text defines: "ehsj:erhvervshus sjælland", and stems first
//     ZS          stems of the title
//     ZXR         stems of Indstilling, which weighs more
//     XT … XN     exact values: case type, case number, municipalities, body, initials, number
//     D, M, Y     the day, month and year of the meeting
//     XQ, XG      the item's address; its meeting and number, the same in any document
//
// The words in their order are in a value (common/word_sequence.h), with the parts that are fields:
// phrases, words as they stand, and words of other parts than these are settled from it.
// The terms of one file and its items (P, Q) are the database writer's.
// Thread-safe where each thread has its own WordAnalysis; the document refers to nothing shared.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/write/text_terms.h"

namespace dagsorden {

/// The words of title, text and parts.
TextTerms terms_of_item(const Item& item, WordAnalysis& words);

/// terms: those of this item.
Xapian::Document document_of_item(const Item& item, const TextTerms& terms);

/// The codes of the municipalities that the item names and, last, of the one whose agenda it is.
std::vector<std::string> municipality_codes_of(const Item& item);

}  // namespace dagsorden
