// Minutes that print their titles only in the list at the beginning: "Ad punkt 3" heads what was
// said about the third item.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Adds the listed titles to the bare numbers that head the items. Leaves a document without such a
/// list, or with other headings, as it is. Thread-safe.
Document with_listed_titles(Document document);

}  // namespace dagsorden
