// Headings whose parts are in an unusual order or in several blocks: the number behind the title,
// the case number before it, the title below "Emne", a field's value below its name.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts number, title and case number of headings into the usual order if several lines agree: the
/// number of "Ny færge Pkt. 61" goes to the front, the case number of "[18/2204] Ny færge" to the
/// end, in parentheses, and a time on a line of its own before the title below it. Joins what forms
/// and web pages print apart: "Pkt. 4", "Emne" and the title; "Sagsnummer" and the number. Leaves
/// out letters that say what is to be done: "B - Ny færge". Thread-safe.
Document with_headings_in_usual_order(Document document);

}  // namespace dagsorden
