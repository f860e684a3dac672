// Titles in a narrow column beside the text of their items.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts numbered titles that run over several lines to the left of the text above it. Thread-safe.
Document with_side_titles_above(Document document);

}  // namespace dagsorden
