// Headings with their parts in an unusual order or in several blocks.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts the parts of headings into the usual order if several lines follow the same pattern: the
/// number of "Ny færge Pkt. 61" first, the case number of "[18/2204] Ny færge" last, a time before
/// the title below it. Joins the fields of forms. Removes signs around titles, and letters that say
/// how the item is treated: "B - Ny færge". Thread-safe.
Document with_headings_in_usual_order(Document document);

}  // namespace dagsorden
