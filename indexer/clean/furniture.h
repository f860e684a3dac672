// Page furniture: running headers, page numbers.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/read/raw_text.h"

namespace dagsorden {

/// For each raw line whether it is page furniture: it fits one of the patterns; or the document
/// has numbered pages and the line, digits aside, is first or last on most of them; or it is
/// the page's own number there.
std::vector<bool> find_furniture(const RawText& raw, const std::vector<std::string_view>& patterns);

}  // namespace dagsorden
