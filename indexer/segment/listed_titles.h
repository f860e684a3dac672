// Minutes that print their titles only in a list at the beginning. Thread-safe.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Adds the listed titles to the bare numbers ("Ad punkt 3") above the items. Leaves a document
/// unchanged if it has no such list or has other headings.
Document with_listed_titles(Document document);

}  // namespace dagsorden
