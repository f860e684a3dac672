// Makes items of a meeting that is already cut into items in its file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"

namespace dagsorden {

/// Fills everything but first_seen. authority: --authority, used if the data names none.
/// Deterministic. Thread-safe.
std::vector<Item> items_of_draft(const MeetingDraft& meeting, const std::string& path,
                                 const std::optional<std::string>& authority);

}  // namespace dagsorden
