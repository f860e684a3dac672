// Chooses the items of a document by the layout that was learned from it.
//
// The best hypothesis wins if its headings have enough evidence and no rival that cuts elsewhere
// comes close. Otherwise the document is kept whole: a wrong cut is worse than none. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// The place of an item. Indices are of blocks.
struct LearnedItem {
  std::size_t section_begin = 0;  ///< the heading of the section that it opens; else equal to begin
  std::size_t begin = 0;          ///< its first block, a case line or the title
  std::size_t title_begin = 0;
  std::size_t title_end = 0;
  std::size_t body_begin = 0;
  std::size_t body_end = 0;
  std::string title;   ///< with access mark and case number as printed; empty if it is missing
  std::string number;  ///< empty if none is printed
  std::optional<std::string> section_number;  ///< "2" of the item "2.1"
  std::optional<std::string> section_title;
  std::vector<std::size_t> metadata;
  std::vector<std::size_t> attachments;     ///< blocks in the heading with names of files
  std::optional<std::string> group_access;  ///< of the group that contains the item
};

struct LearnedItems {
  std::vector<LearnedItem> items;  ///< none if the document is kept whole
  std::string reason;              ///< why the document is kept whole
  bool is_single = false;          ///< a web page of one item, chosen without a form
  double margin = 0;  ///< by how much the chosen form beats the best that cuts elsewhere
};

/// Chooses among the hypotheses, which must be sorted best first.
LearnedItems choose_items(const MarkedDocument& marked, const std::vector<Hypothesis>& hypotheses);

}  // namespace dagsorden
