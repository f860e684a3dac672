// An item stands in several documents: agenda and minutes, a corrected agenda, the same as PDF and
// as text. Which of them are one, and which of them is shown. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// What slot::meeting_item holds, taken apart.
struct CollapseKey {
  std::string meeting_item;  ///< meeting/number
  std::string title;
  std::string case_key;  ///< empty: of no case
};

CollapseKey collapse_key(std::string_view slot_value);

/// True where half of the words of two titles are shared, folded and without stop words.
bool are_alike(std::string_view left_title, std::string_view right_title);

/// True where left is shown rather than right: minutes before agenda, then the later file. Names
/// tell: agenda-rettet.txt is later than agenda.txt, v10 than v2.
bool is_shown_before(const Item& left, const Item& right);

/// Orders by letters, but numbers in them by value: 2.5 before 2.10.
bool comes_before(std::string_view left, std::string_view right);

}  // namespace dagsorden
