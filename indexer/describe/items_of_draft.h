// Makes items of a meeting whose file already has it cut into items.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"

namespace dagsorden {

/// Fills everything but first_seen. authority: --authority, used if the data names none. The same
/// draft always gives the same items. Thread-safe.
std::vector<Item> items_of_draft(const MeetingDraft& meeting, const std::string& path,
                                 const std::optional<std::string>& authority);

}  // namespace dagsorden
