// An agenda cut into its items: which lines are whose.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/clean/clean_text.h"
#include "indexer/segment/contents.h"
#include "indexer/segment/layout.h"

namespace dagsorden {

/// The lines of one item; indices into Document::lines.
struct ItemLines {
  std::string number;                         ///< "2.10"
  std::optional<std::string> section_number;  ///< "2"
  std::optional<std::string> section_title;
  std::size_t title_begin = 0;  ///< the heading
  std::size_t title_end = 0;
  std::optional<std::size_t> case_line;
  std::size_t body_begin = 0;  ///< behind title and case line
  std::size_t body_end = 0;
};

struct Segments {
  std::vector<ItemLines> items;
  std::size_t first_line = 0;  ///< of the first section heading or item
};

/// Cuts the text as the layout says; no items where the layout does not fit. Between the first
/// and the last item each line belongs to an item or to a section heading.
Segments segment(const Document& clean, const Layout& layout);

}  // namespace dagsorden
