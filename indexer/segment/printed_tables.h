// Tables that are laid out with spaces: rows of items, labels beside their text, dates of receipt
// in the margin.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Turns the lines below a header like "Pkt.  Emne  Referat" into table rows, moves labels above
/// the text beside them, turns titles with a date in the margin into headings, removes frames
/// around titles, and moves case numbers from the margin below their titles. Thread-safe.
Document with_printed_tables(Document document);

}  // namespace dagsorden
