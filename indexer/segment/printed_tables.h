// Tables that are printed with blanks: columns of items, labels beside their text, the day of
// receipt at the margin.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Makes rows of the lines below a head like "Pkt.  Emne  Referat", puts labels over the text that
/// stood beside them, makes headings of titles with a day at the margin, opens the frames around
/// titles, and puts a case's number at the margin below its title. Thread-safe.
Document with_printed_tables(Document document);

}  // namespace dagsorden
