// The pieces of an item's text that a snippet may come from: its parts, and what lies between
// them, without the lines that name the parts. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <vector>

#include "common/fields.h"
#include "common/item.h"

namespace dagsorden {

struct Passage {
  std::string text;              ///< on one line, blanks collapsed
  const Field* field = nullptr;  ///< of the part, where it has one
};

/// In order; none is empty.
std::vector<Passage> passages_of(const Item& item);

}  // namespace dagsorden
