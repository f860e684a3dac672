// Minutes that print their titles only in the list at the beginning. Thread-safe.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Adds the listed titles to the bare numbers ("Ad punkt 3") that head the items. Leaves a document
/// without such a list, or with other headings, as it is.
Document with_listed_titles(Document document);

}  // namespace dagsorden
