// A layout says, as data, how a family of agendas marks its parts; the segmenter is the engine.
//
// A new family is one more constant here (CONTRIBUTING.md says how); layouts are tried in order.
#pragma once

#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// A word of the cover that says what kind of document it opens; letters may stand apart.
struct DocumentWord {
  std::string_view word;  ///< in capitals, without blanks
  DocumentKind kind;
};

struct Layout {
  std::string_view name;
  std::vector<DocumentWord> document_words;
  std::vector<std::string_view> body_names;     ///< known bodies, spelled normally
  std::string_view case_number;                 ///< shape (clean/line_pattern.h), '*' for the rest
  std::vector<std::string_view> part_labels;    ///< lines of their own that open a part
  std::vector<std::string_view> opening_parts;  ///< those that may come first in an item
  std::vector<std::string_view> label_endings;  ///< of words before a title's colon, lower case
  std::vector<std::string_view> furniture;      ///< shapes of page furniture
};

/// All known layouts.
const std::vector<Layout>& layouts();

}  // namespace dagsorden
