// Web pages that hold a single item. Thread-safe.
#pragma once

#include <optional>

#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// The item of a page with one main heading that names no meeting, followed by the case or meeting
/// and then by labels, none of them repeated. nullopt for other documents.
std::optional<LearnedItem> single_item(const MarkedDocument& marked);

}  // namespace dagsorden
