// Pages that hold one item: a site that gives each item an address of its own. Thread-safe.
#pragma once

#include <optional>

#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// The item of such a page: one main heading, which names no meeting, then the case or the meeting,
/// and below it labels only, each once. Nothing if the document is not so.
std::optional<LearnedItem> single_item(const MarkedDocument& marked);

}  // namespace dagsorden
