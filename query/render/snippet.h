// Cuts the snippet that best shows why an item matched: one line from a single fragment of the
// item, with as many words of the query as possible, rare words first, near each other. A part that
// the query names comes before others. Throws nothing; one Stemmer per thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/analysis.h"
#include "common/item.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// A highlighted range of a line, in code points.
struct HighlightRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Snippet {
  std::string text;  ///< one line; an ellipsis where the text goes on
  std::vector<HighlightRange> highlights;
};

/// The default length in code points. Words are not cut.
inline constexpr std::size_t usual_snippet_length = 240;

/// The best snippet of about `length` code points; empty if the item has no text.
Snippet snippet_of(const Item& item, const std::vector<HighlightTarget>& targets,
                   std::size_t length, Stemmer& stemmer);

/// A line of a field's text (nullptr: of no field) with highlights.
Snippet highlighted(const std::string& line, const Field* field,
                    const std::vector<HighlightTarget>& targets, Stemmer& stemmer);

/// The item's title with highlights.
Snippet highlighted_title(const Item& item, const std::vector<HighlightTarget>& targets,
                          Stemmer& stemmer);

}  // namespace dagsorden
