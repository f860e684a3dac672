// Facets for people: bars that fit the width, and months as a timeline. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/facet_counts.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// The lines of a facet, with an empty one at the end: a name, a number and a bar for each value,
/// the most frequent ones; of months a line for each year, a block for each month.
std::vector<StyledLine> lines_of(const Facet& facet, std::size_t width);

}  // namespace dagsorden
