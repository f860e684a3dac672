// Headings whose parts stand in another order than the usual one: the number behind the title, the
// case number before it.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// The document with number, title and case number of its headings in the usual order, where
/// several of its lines agree: "Ny færge          Pkt. 61" gets its number in front, and "[18/2204]
/// Ny færge" its case number at the end, in parentheses. Thread-safe.
Document with_headings_in_usual_order(Document document);

}  // namespace dagsorden
