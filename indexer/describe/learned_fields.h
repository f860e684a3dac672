// The items of a document whose layout was learned, with all their fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/describe/meeting.h"
#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// Fills everything but positions, ids, hashes and first_seen. path becomes Source::path; authority
/// is used if the document names none. Thread-safe.
std::vector<Item> describe_learned(const MarkedDocument& marked,
                                   const std::vector<LearnedItem>& items, const std::string& path,
                                   const std::optional<std::string>& authority);

/// The meeting's fields from the head of a document; first_item: the block where its items begin.
MeetingFields meeting_of(const MarkedDocument& marked, std::size_t first_item,
                         const std::string& path);

}  // namespace dagsorden
