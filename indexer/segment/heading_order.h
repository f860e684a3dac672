// Headings whose parts are in an unusual order: the number behind the title, the case number before
// it.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts number, title and case number of headings into the usual order if several lines agree: the
/// number of "Ny færge Pkt. 61" goes to the front, the case number of "[18/2204] Ny færge" to the
/// end, in parentheses, and a time on a line of its own before the title below it. Leaves out
/// letters that say what is to be done: "B - Ny færge". Thread-safe.
Document with_headings_in_usual_order(Document document);

}  // namespace dagsorden
