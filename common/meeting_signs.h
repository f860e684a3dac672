// Decides which documents of a body and day belong to one meeting. A meeting's id names only body
// and day, but a body may meet twice on a day. All functions are thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// What a document says about which of the day's meetings it belongs to.
struct MeetingSigns {
  std::string time;    ///< HH:MM, or empty
  std::string source;  ///< the meeting's id in the data, hashed, "sbsys:0a1b…"; or empty
  DocumentKind kind = DocumentKind::dagsorden;
  bool is_supplementary = false;

  // Only if the authority is not known: then body and day do not identify the meeting.
  std::string owner{};  ///< the name on the cover, hashed; or empty
  std::string keys{};   ///< of case numbers and titles: the lowest hashes, in order

  bool operator==(const MeetingSigns&) const = default;
};

/// The signs of an item's document, from its time, kind and Item::source_meeting.
MeetingSigns meeting_signs(const Item& item);

/// A value for Item::source_meeting of all items of a document whose authority is not known.
/// owner: the name on the cover, as printed; or empty.
std::string cover_signs(std::string_view owner, const std::vector<Item>& items);

/// On one line: "09:30/sbsys:0a1b…/d+", and "/owner/keys" if there are any.
std::string to_text(const MeetingSigns& signs);
/// Reads what to_text() wrote. Any other text gives signs that contradict nothing.
MeetingSigns signs_from_text(std::string_view text);

/// True if two documents belong to different meetings: both have a time and the times differ, or
/// they are of the same kind and have different ids in the same system; or the covers name
/// different owners; or a cover names none, and no item of one has its case number or title in the
/// other. Documents with the same source belong to one meeting, whatever their times.
bool are_at_odds(const MeetingSigns& left, const MeetingSigns& right);

/// The documents of each meeting of the day, as indices into the list; the earliest meeting first.
/// The result does not depend on the order of the documents.
std::vector<std::vector<std::size_t>> meetings_of_day(const std::vector<MeetingSigns>& documents);

}  // namespace dagsorden
