// Hits for people: a block of lines each, laid out for the terminal's width. Thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "query/match/search.h"
#include "query/render/snippet.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// A hit with its highlighted title and snippet.
struct ListedHit {
  const Hit& hit;
  Snippet title;
  Snippet snippet;
};

/// The length of a snippet that fills its lines at this width.
std::size_t snippet_length(std::size_t width);

/// The lines of a hit, with an empty one at the end.
std::vector<StyledLine> lines_of(const ListedHit& listed, std::size_t width);

/// "10 of 48 items …" if there are more than those shown; else empty.
std::vector<StyledLine> footer_of(const Answer& answer, const Request& request);

}  // namespace dagsorden
