// Labels that a form sets beside or before the text they open.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// The document with such labels as blocks of their own: "**Beslutning** Byrådet godkendte …" is
/// two, and so are the cells of a row in a table of parts. A date on a line of its own that a
/// program took for a list's item, "9. februar 2027", is whole again. Thread-safe.
Document with_labels_apart(Document document);

}  // namespace dagsorden
