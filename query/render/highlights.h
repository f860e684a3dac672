// Where in a text the words of a query stand.
//
// Takes a text and the highlight targets of a query (query_plan.h), gives byte ranges in order,
// none in another. The text is cut into words by the analysis that made the index, so what is
// marked is what matched. Throws nothing; one Stemmer a thread.
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
  std::size_t target = 0;  ///< which of the targets
};

/// The marks in a text of that field (nullptr: of none): targets of other fields are passed over.
/// A phrase is one mark.
std::vector<Highlight> find_highlights(std::string_view text, const Field* field,
                                       const std::vector<HighlightTarget>& targets,
                                       Stemmer& stemmer);

}  // namespace dagsorden
