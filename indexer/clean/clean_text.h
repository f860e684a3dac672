// Lines without page furniture: what remains is the text that somebody wrote.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/document.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

/// Removes furniture (lines that match a pattern, page numbers, and lines that repeat on most
/// pages) and addresses. Recognises gaps even in a double-spaced document.
Document clean(const RawText& raw, const std::vector<std::string_view>& furniture_patterns);

}  // namespace dagsorden
