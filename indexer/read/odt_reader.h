// OpenDocument text (.odt, ISO/IEC 26300), as written by LibreOffice. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// Reads the blocks: headings, lists with the numbers that LibreOffice would show, tables row by
/// row, footnotes after the paragraph that refers to them. Tracked changes count as accepted;
/// headers, footers and comments are left out.
ReadContent read_odt(std::string_view bytes);

}  // namespace dagsorden
