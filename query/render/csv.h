// Prints hits as CSV (RFC 4180, lines end with LF), for spreadsheets and programs. Thread-safe.
#pragma once

#include <string>

#include "query/match/search.h"
#include "query/render/json_lines.h"
#include "query/render/snippet.h"

namespace dagsorden {

/// The header: the keys of the JSON lines. If one run answers several queries, the first
/// column is the query.
std::string csv_header(const Question& question);

/// One line. Values of a list are separated by "; "; unknown values are empty.
std::string csv_line(const Hit& hit, const Snippet& snippet, const Question& question);

/// The same for the meetings of a list, with the keys of their JSON lines.
std::string csv_header_of_meetings();
std::string csv_line(const ListedMeeting& meeting);

/// The text as a cell, in quotes if needed.
std::string csv_cell(const std::string& text);

}  // namespace dagsorden
