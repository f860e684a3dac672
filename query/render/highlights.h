// Finds the words of a query in a text, which is analysed as for the index, so that exactly what
// matched is highlighted. Returns byte ranges in order, without overlaps. Throws nothing; one
// Stemmer per thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

struct Highlight {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::size_t target = 0;  ///< index of its target
};

/// The highlights in a text of a field (nullptr: of no field). Targets of other fields are ignored.
/// A phrase is one highlight.
std::vector<Highlight> find_highlights(std::string_view text, const Field* field,
                                       const std::vector<HighlightTarget>& targets,
                                       Stemmer& stemmer);

}  // namespace dagsorden
