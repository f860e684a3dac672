// Chooses which of an item's documents (common/collapse_key.h) is shown. Thread-safe;
// nothing throws.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/collapse_key.h"
#include "common/item.h"

namespace dagsorden {

/// The items and cases met so far.
class SeenItems {
 public:
  /// True if no document of this item was added before.
  bool add(const CollapseKey& key);

  /// The same for its case. True if it has no case.
  bool add_case(const CollapseKey& key);

 private:
  std::unordered_map<std::string, std::vector<CollapseKey>> items_;  // by meeting/number
  std::unordered_set<std::string> cases_;
};

/// True if left is shown in preference to right: minutes before agenda, then the later file by
/// name (agenda-rettet.txt is later than agenda.txt, v10 later than v2).
bool is_shown_before(const Item& left, const Item& right);

/// Compares as text, but numbers by value: 2.5 before 2.10.
bool comes_before(std::string_view left, std::string_view right);

}  // namespace dagsorden
