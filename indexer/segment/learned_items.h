// Chooses the items of a document by the form that was learned from it.
//
// The best hypothesis is taken if its headings have enough evidence and no rival that cuts
// elsewhere comes near. Otherwise the document is kept whole: a wrong cut is worse than none.
// Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Where an item is; indices are of blocks.
struct LearnedItem {
  std::size_t section_begin = 0;  ///< the heading of the section that it opens; else == begin
  std::size_t begin = 0;          ///< its first block, a case line or the title
  std::size_t title_begin = 0;
  std::size_t title_end = 0;
  std::size_t body_begin = 0;
  std::size_t body_end = 0;
  std::string title;   ///< with access mark and case number as printed; empty if it is lost
  std::string number;  ///< empty if none is printed
  std::optional<std::string> section_number;  ///< "2" of the item "2.1"
  std::optional<std::string> section_title;
  std::vector<std::size_t> metadata;
  std::vector<std::size_t> attachments;     ///< blocks with names of files in the heading
  std::optional<std::string> group_access;  ///< of the group that the item is in
};

struct LearnedItems {
  std::vector<LearnedItem> items;  ///< none if the document is kept whole
  std::string reason;              ///< why it is kept whole
  double margin = 0;  ///< by how much the chosen form is better than the next that cuts elsewhere
};

/// Chooses among the hypotheses, which are sorted best first.
LearnedItems choose_items(const MarkedDocument& marked, const std::vector<Hypothesis>& hypotheses);

}  // namespace dagsorden
