// An item whole, laid out for reading. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "common/analysis.h"
#include "query/render/terminal.h"
#include "query/search/lookup.h"
#include "query/understand/understood.h"

namespace dagsorden {

/// Heading, title, what is known of the item, then its text with the names of its parts as
/// headings, attachments and addresses, and where it stands. What the leaves of a query match is
/// marked.
std::vector<Line> pages_of(const FoundItem& found, const std::vector<Leaf>& leaves,
                           Stemmer& stemmer, std::size_t width);

}  // namespace dagsorden
