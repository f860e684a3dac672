// Hits for people: a block of lines each, laid out for the width of the terminal. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/search.h"
#include "query/render/snippet.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// What a hit shows of itself.
struct ListedHit {
  const Hit& hit;
  Snippet title;
  Snippet snippet;
};

/// The length of the snippet that fills its lines in a terminal of that width.
std::size_t snippet_length(std::size_t width);

/// The lines of a hit, with an empty one at the end.
std::vector<StyledLine> lines_of(const ListedHit& listed, std::size_t width);

/// "10 of 48 items …", where there are more than those shown; else nothing.
std::vector<StyledLine> footer_of(const Answer& answer, const Request& request);

}  // namespace dagsorden
