// Splits an item of any layout into its parts, by the labels that the document prints above them.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/clean/hyphenation.h"
#include "indexer/describe/parts.h"
#include "indexer/segment/item_form.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/learned_items.h"

namespace dagsorden {

/// What the labels of one document have in common.
struct DocumentLabels {
  std::unordered_set<std::string>
      learned;  ///< letters_of() short lines that open parts in many items
  std::unordered_set<std::string>
      furniture;           ///< letters_of() short lines at the ends or beginnings of item bodies
  bool are_mixed = false;  ///< labels in capitals belong to quoted letters
  std::unordered_set<std::string>
      in_capitals;  ///< letters_of() labels in capitals that occur in many items
  bool titles_begin_with_access = false;  ///< "Åbent Vedtægt for forældrebestyrelser"
  bool titles_end_with_time = false;      ///< "Eventuelt kl. 11.20-11.30"
  std::optional<std::string> own_body;    ///< the body whose agenda it is
  std::optional<std::string> date;        ///< ISO, of the meeting
  const Layout* layout = nullptr;         ///< of the body's agendas, or nullptr if none is known
};

/// Learns the labels from the bodies of all items.
DocumentLabels learn_labels(const MarkedDocument& marked, const std::vector<LearnedItem>& items);

/// The body that meets: most items have its decisions, or it decides under an item's own number.
std::optional<std::string> deciding_body(const MarkedDocument& marked,
                                         const std::vector<LearnedItem>& items);

/// Splits the body of an item.
std::vector<PartParagraphs> split_labelled_parts(const MarkedDocument& marked,
                                                 const LearnedItem& item,
                                                 const DocumentLabels& labels,
                                                 const Vocabulary& vocabulary);

}  // namespace dagsorden
