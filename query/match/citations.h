// Finds citations of items of other meetings: "pkt. 2.7 på KKR Sjællands møde den 6. februar 2024".
// Thread-safe; nothing throws.
#pragma once

#include <string>
#include <vector>

#include "common/dates.h"
#include "common/item.h"

namespace dagsorden {

struct Citation {
  std::string meeting;  ///< Item::meeting_id
  std::string item_number;
};

/// The cited items of other meetings of the same body, each once: a number after "pkt." or "punkt",
/// with the day of the meeting in the same sentence.
std::vector<Citation> citations_in(const Item& item);

}  // namespace dagsorden
