// Web pages that hold a single item. Thread-safe.
#pragma once

#include <optional>

#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// The item of such a page: one main heading, which names no meeting, then the case or the meeting,
/// then labels, each once. Nothing for other documents.
std::optional<LearnedItem> single_item(const MarkedDocument& marked);

}  // namespace dagsorden
