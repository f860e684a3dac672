// Web pages that hold a single item. Thread-safe.
#pragma once

#include <optional>

#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// The item of such a page: it has one main heading without a meeting, then the case or meeting,
/// then labels, each of them once. Nothing for other documents.
std::optional<LearnedItem> single_item(const MarkedDocument& marked);

}  // namespace dagsorden
