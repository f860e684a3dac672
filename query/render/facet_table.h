// Two facets crossed, as a table for people. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/facet_counts.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// As many columns as the width holds, the fullest; the others are named below. Each row and column
/// has its sum. An empty line stands at the end.
std::vector<StyledLine> lines_of(const CrossedFacets& crossed, std::size_t width);

}  // namespace dagsorden
