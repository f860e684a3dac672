// Meetings for people: a whole one, or one line each. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/match/meetings.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// Head, who was present, and the items with their outcomes.
std::vector<StyledLine> meeting_page(const MeetingView& meeting, std::size_t width);

/// Day, body, number of items and of closed items, which documents there are, and the id: in one
/// line or, if that is wider than the terminal, with a shorter name and the id below.
std::vector<StyledLine> lines_of(const ListedMeeting& meeting, std::optional<std::size_t> width);

}  // namespace dagsorden
