// Word documents (.docx, ECMA-376). Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// Reads the blocks: headings by their styles, lists with the numbers that Word would show, tables
/// row by row, footnotes after the paragraph that refers to them. Tracked changes count as
/// accepted; headers, footers, comments and hidden text are left out.
ReadContent read_docx(std::string_view bytes);

}  // namespace dagsorden
