// The passage of an item that shows best why it matched.
//
// Takes an item and the highlight targets of the query; gives one line of text from a single part
// of the item, with the matches in it. The passage holds most of the query's words, the rare ones
// before the frequent, near each other; a part that the query asks for comes before others. It
// begins at a sentence where one is near. The same item and query give the same passage, whatever
// else the index holds beside the weights of the targets. Throws nothing; one Stemmer a thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/analysis.h"
#include "common/item.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// A part of a line, in code points from its beginning.
struct HighlightRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Snippet {
  std::string text;  ///< one line; an ellipsis stands where the text goes on
  std::vector<HighlightRange> highlights;
};

/// The length of the passage in code points; it is not cut within a word.
inline constexpr std::size_t usual_snippet_length = 240;

Snippet snippet_of(const Item& item, const std::vector<HighlightTarget>& targets,
                   std::size_t length, Stemmer& stemmer);

/// A line of text of that field (nullptr: of none) with its matches.
Snippet highlighted(const std::string& line, const Field* field,
                    const std::vector<HighlightTarget>& targets, Stemmer& stemmer);

/// A title with its matches.
Snippet highlighted_title(const Item& item, const std::vector<HighlightTarget>& targets,
                          Stemmer& stemmer);

}  // namespace dagsorden
