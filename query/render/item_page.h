// An item whole, laid out for reading. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "common/analysis.h"
#include "query/match/lookup.h"
#include "query/plan/query_plan.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// Heading, title, what is known of the item, then its text with the names of its parts as
/// headings, attachments and addresses, and where it stands. What the highlight targets of a query
/// match is marked.
std::vector<StyledLine> item_page(const FoundItem& found,
                                  const std::vector<HighlightTarget>& targets, Stemmer& stemmer,
                                  std::size_t width);

}  // namespace dagsorden
