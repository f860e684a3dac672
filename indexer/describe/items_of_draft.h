// From a meeting that came cut into items to the items that are written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"

namespace dagsorden {

/// Everything in the items is filled but first_seen. authority: --authority, where the data names
/// none. The same draft gives the same items. Thread-safe.
std::vector<Item> items_of_draft(const MeetingDraft& meeting, const std::string& path,
                                 const std::optional<std::string>& authority);

}  // namespace dagsorden
