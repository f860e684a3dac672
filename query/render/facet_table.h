// Two facets crossed, as a table for people. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/facet_counts.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// The fullest columns, as many as fit the width; the others are named below. Each row and column
/// has its sum. The last line is empty.
std::vector<StyledLine> lines_of(const CrossedFacets& crossed, std::size_t width);

}  // namespace dagsorden
