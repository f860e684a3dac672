// Meetings for people: one whole, or a line for each. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/meetings.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// Head, who was there, and the items with their outcomes.
std::vector<StyledLine> meeting_page(const MeetingView& meeting, std::size_t width);

/// Day, body, how many items and how many of them closed, which documents there are, and the id.
StyledLine line_of(const ListedMeeting& meeting);

}  // namespace dagsorden
