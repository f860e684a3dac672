// Hits as CSV (RFC 4180, lines end with LF), for spreadsheets and for programs. Thread-safe.
#pragma once

#include <string>

#include "query/match/search.h"
#include "query/render/json_lines.h"
#include "query/render/snippet.h"

namespace dagsorden {

/// The header: the keys of the JSON lines. Where one run answers several questions, the first
/// column is the question.
std::string csv_header(const Question& question);

/// One line. Values of a list are separated by "; "; unknown values are empty.
std::string csv_line(const Hit& hit, const Snippet& snippet, const Question& question);

}  // namespace dagsorden
