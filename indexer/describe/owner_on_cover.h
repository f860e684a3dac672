// The owner of a meeting, from its cover, if it has no official name: companies, associations and
// merged municipalities have agendas, too.
#pragma once

#include <string>
#include <vector>

#include "indexer/describe/meeting.h"

namespace dagsorden {

/// The name as printed: "Nyvang Kommune", "Nordvand A/S", "Grundejerforeningen Bakken". Empty if
/// there is none. head: as for read_meeting(). Thread-safe.
std::string owner_on_cover(const std::vector<std::string>& head, const MeetingHints& hints);

}  // namespace dagsorden
