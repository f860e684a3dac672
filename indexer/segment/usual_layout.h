// Brings unusual layouts of headings into the usual one, before headings are looked for.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Opens tables of items, puts titles beside their text above it, numbers before their titles,
/// run-in titles and labels on lines of their own, and listed titles over their items.
/// Thread-safe.
Document in_usual_layout(const Document& document);

}  // namespace dagsorden
