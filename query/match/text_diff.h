// The difference between two versions of a text, word by word. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

struct TextDiff {
  std::vector<std::string> removed;  ///< runs of words, in their order
  std::vector<std::string> added;

  bool empty() const { return removed.empty() && added.empty(); }
};

/// The longest common sequence of words stays; the rest was removed or added (Hunt and McIlroy, An
/// Algorithm for Differential File Comparison, 1976). Case, punctuation and the numbers of list
/// entries do not count.
TextDiff text_diff(std::string_view before, std::string_view after);

/// The text of the recommendation; empty if the item has none.
std::string recommendation_of(const Item& item);

}  // namespace dagsorden
