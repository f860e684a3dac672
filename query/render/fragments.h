// The fragments of an item's text that a snippet may come from: its parts and the text between
// them, without the lines that name the parts. Thread-safe; nothing throws.
#pragma once

#include <string_view>
#include <vector>

#include "common/fields.h"
#include "common/item.h"

namespace dagsorden {

struct Fragment {
  std::string_view text;         ///< of the item; not only blanks
  const Field* field = nullptr;  ///< of the part, if it has one
};

/// The fragments in order. They refer to the item.
std::vector<Fragment> fragments_of(const Item& item);

}  // namespace dagsorden
