// Minutes that name their items once only, in the list at the beginning: "Ad punkt 3" stands over
// what was said of the third.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Puts the titles of the list behind the numbers that stand alone over the items. A document that
/// has no such list, or other headings, stays as it is. Thread-safe.
Document with_listed_titles(Document document);

}  // namespace dagsorden
