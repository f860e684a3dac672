// An item whole, laid out for reading. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "query/render/terminal.h"
#include "query/search/lookup.h"

namespace dagsorden {

/// Heading, title, what is known of the item, then its text with the names of its parts as
/// headings, attachments and addresses, and where it stands.
std::vector<Line> pages_of(const FoundItem& found, std::size_t width);

}  // namespace dagsorden
