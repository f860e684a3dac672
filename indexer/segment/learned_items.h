// The items of a document whose form is learned from itself.
//
// Hypotheses about the form compete (item_form.h). The best one is taken where it explains the
// document with confidence: its headings have witnesses, and no rival that cuts elsewhere comes
// near. Otherwise the document stays whole: a wrong cut is worse than none. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Where an item stands; indices are of blocks.
struct LearnedItem {
  std::size_t section_begin = 0;  ///< the heading of the section that it opens; else == begin
  std::size_t begin = 0;          ///< its first block, a case line or the title
  std::size_t title_begin = 0;
  std::size_t title_end = 0;
  std::size_t body_begin = 0;
  std::size_t body_end = 0;
  std::string title;   ///< with access mark and case number as printed; empty if it is lost
  std::string number;  ///< empty if there is none printed
  std::optional<std::string> section_number;  ///< "2" of the item "2.1"
  std::optional<std::string> section_title;
  std::vector<std::size_t> metadata;
  std::vector<std::size_t> attachments;     ///< blocks with names of files in the heading
  std::optional<std::string> group_access;  ///< of the group that it stands in
};

struct LearnedItems {
  std::vector<LearnedItem> items;  ///< none where the document stays whole
  std::string reason;              ///< then why
  double margin = 0;  ///< by how much the chosen form is better than the next that cuts elsewhere
};

/// Chooses among the hypotheses (best first).
LearnedItems choose_items(const MarkedDocument& marked, const std::vector<Hypothesis>& hypotheses);

}  // namespace dagsorden
