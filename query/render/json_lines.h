// Hits and notices as lines of JSON (docs/hit.schema.json).
#pragma once

#include <optional>
#include <string>

#include "common/item_json.h"
#include "query/match/meetings.h"
#include "query/match/search.h"
#include "query/render/snippet.h"

namespace dagsorden {

/// Which query a line answers, if one run answers several.
struct Question {
  std::optional<std::string> query;   ///< the query, as read from standard input
  std::optional<std::string> search;  ///< the name of the saved search
};

/// A hit. full: with the whole text, part by part.
Json hit_line(const Hit& hit, const Snippet& snippet, bool full, const Question& question);

Json notice_line(const Notice& notice, const Question& question);

/// The last line: how many items match, their facets, and the notices. seconds: the time it took.
Json summary_line(const Answer& answer, double seconds, const Question& question);

/// A meeting in a list; a whole meeting with its items.
Json listed_meeting_line(const ListedMeeting& meeting);
Json meeting_view_line(const MeetingView& meeting);

/// A whole item, as dagsorden-index --items prints it.
Json item_line(const Item& item);

/// A value that a field has in the index.
Json value_line(const std::string& field, const std::string& value);

}  // namespace dagsorden
