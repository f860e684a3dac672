// The pieces of an item's text that a snippet may come from: its parts, and what lies between
// them, without the lines that name the parts. Thread-safe; nothing throws.
#pragma once

#include <string_view>
#include <vector>

#include "common/fields.h"
#include "common/item.h"

namespace dagsorden {

struct Fragment {
  std::string_view text;         ///< of the item; has something else than blanks of ASCII
  const Field* field = nullptr;  ///< of the part, where it has one
};

/// In order. They last as long as the item.
std::vector<Fragment> fragments_of(const Item& item);

}  // namespace dagsorden
