// Lines without page furniture: what is left is the text that somebody wrote.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/document.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

/// Takes out furniture (lines that fit one of the patterns, page numbers and lines that repeat on
/// most pages) and addresses; tells gaps from the document's own double spacing.
Document clean(const RawText& raw, const std::vector<std::string_view>& furniture_patterns);

}  // namespace dagsorden
