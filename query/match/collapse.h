// An item may be in several documents: agenda and minutes, a corrected agenda, PDF and text. This
// tells which documents are one item, and which of them is shown. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"
#include "common/meeting_signs.h"

namespace dagsorden {

/// The parts of a value of slot::meeting_item.
struct CollapseKey {
  std::string meeting_item;  ///< meeting/number
  std::string title;
  std::string case_key;     ///< empty: no case
  MeetingSigns signs;       ///< databases may have one id for two meetings
  std::string case_number;  ///< hashed; empty: none
};

CollapseKey collapse_key(std::string_view slot_value);

/// True if two documents with the same meeting/number hold the same item: their titles are alike,
/// and neither meeting nor case number speaks against it.
bool is_one_item(const CollapseKey& left, const CollapseKey& right);

/// The same for a known item and a further document. What only that document says is then known of
/// the item, so that no two that contradict each other are taken for one through a third.
bool take_in(CollapseKey& known, const CollapseKey& document);

/// True if two titles share half of their words, folded and without stop words.
bool are_alike(std::string_view left_title, std::string_view right_title);

/// True if left is shown rather than right: minutes before agenda, then the later file by its
/// name (agenda-rettet.txt after agenda.txt, v10 after v2).
bool is_shown_before(const Item& left, const Item& right);

/// Compares as text, but numbers by value: 2.5 before 2.10.
bool comes_before(std::string_view left, std::string_view right);

}  // namespace dagsorden
