// Titles in a narrow column beside the text of their items.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Moves numbered titles of several lines, printed to the left of their text, above it.
/// Thread-safe.
Document with_side_titles_above(Document document);

}  // namespace dagsorden
