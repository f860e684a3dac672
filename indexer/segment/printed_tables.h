// Tables that are laid out with blanks: rows of items, labels beside their text, dates of receipt
// at the margin.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Turns the lines below a head like "Pkt.  Emne  Referat" into table rows, moves labels above the
/// text beside them, turns titles with a date at the margin into headings, removes frames around
/// titles, and moves case numbers from the margin below their titles. Thread-safe.
Document with_printed_tables(Document document);

}  // namespace dagsorden
