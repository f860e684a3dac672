// A whole item, laid out for reading. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "common/analysis.h"
#include "query/match/lookup.h"
#include "query/plan/query_plan.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// Heading, title and metadata, then the text with its parts as headings, attachments and links,
/// and where the item is. What the targets match is highlighted.
std::vector<StyledLine> item_page(const FoundItem& found,
                                  const std::vector<HighlightTarget>& targets, Stemmer& stemmer,
                                  std::size_t width);

}  // namespace dagsorden
