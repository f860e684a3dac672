// Prints facets for people: bars that fit the width; months as a timeline. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/facet_counts.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// The lines of a facet, with an empty one at the end: name, number and bar of the most frequent
/// values; for months, a line per year and a block per month.
std::vector<StyledLine> lines_of(const Facet& facet, std::size_t width);

}  // namespace dagsorden
