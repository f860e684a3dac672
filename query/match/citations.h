// Where an item cites an item of another meeting: "pkt. 2.7 på KKR Sjællands møde den 6. februar
// 2024". Thread-safe; nothing throws.
#pragma once

#include <string>
#include <vector>

#include "common/dates.h"
#include "common/item.h"

namespace dagsorden {

struct Citation {
  std::string meeting;  ///< as meeting_of() gives it
  std::string item_number;
};

/// The meeting as terms with prefix::meeting_item name it, without the item's number.
std::string meeting_of(const Item& item);

/// The points of other meetings of the same body that an item names, each once: a number behind
/// "pkt." or "punkt", with the day of the meeting in the same sentence.
std::vector<Citation> citations_in(const Item& item);

}  // namespace dagsorden
