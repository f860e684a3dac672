// Normalises unusual layouts before headings are sought.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Opens tables of items, moves titles from beside their text to above it, puts numbers before
/// their titles, gives run-in titles and labels lines of their own, and puts listed titles above
/// their items. Thread-safe.
Document in_usual_layout(const Document& document);

}  // namespace dagsorden
