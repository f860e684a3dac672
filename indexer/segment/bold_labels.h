// Labels printed beside or before the text that they open.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Gives such labels their own blocks: "**Beslutning** Byrådet godkendte …" becomes two blocks,
/// and so do the cells of a row in a table of parts. Also restores a date that was taken for a list
/// item: "9. februar 2027". Thread-safe.
Document with_labels_apart(Document document);

}  // namespace dagsorden
