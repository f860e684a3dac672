// Page furniture: running headers, page numbers.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/read/raw_text.h"

namespace dagsorden {

/// Says for each raw line whether it is page furniture. A line is furniture if it matches a
/// pattern, or if the document has numbered pages and the line, apart from digits, is first or last
/// on most of them or is the page number there.
std::vector<bool> find_furniture(const RawText& raw, const std::vector<std::string_view>& patterns);

}  // namespace dagsorden
