// Headings whose parts are in an unusual order or in several blocks.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts the parts of headings into the usual order where several lines agree: the number of "Ny
/// færge Pkt. 61" first, the case number of "[18/2204] Ny færge" last, a time before the title
/// below it. Joins the fields of forms. Leaves out signs around titles, and letters that say what
/// is to be done: "B - Ny færge". Thread-safe.
Document with_headings_in_usual_order(Document document);

}  // namespace dagsorden
