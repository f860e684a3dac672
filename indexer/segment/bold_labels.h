// Labels that are printed beside or before the text they open.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Gives such labels blocks of their own: "**Beslutning** Byrådet godkendte …" becomes two blocks,
/// and so does a row in a table of parts. Also restores a date that was mistaken for a list item:
/// "9. februar 2027". Thread-safe.
Document with_labels_apart(Document document);

}  // namespace dagsorden
