// Decides which documents hold the same item. An item may be in several: agenda and minutes, a
// corrected agenda, PDF and text. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>

#include "common/meeting_signs.h"

namespace dagsorden {

/// The parts of a value of slot::meeting_item.
struct CollapseKey {
  std::string meeting_item;  ///< meeting/number
  std::string title;
  std::string case_key;     ///< empty: no case
  MeetingSigns signs;       ///< two databases may use the same id for different meetings
  std::string case_number;  ///< hashed; empty: none
};

/// The parts of a value. Missing lines give empty parts.
CollapseKey collapse_key(std::string_view slot_value);

/// True if two documents with the same meeting/number hold the same item: their titles are similar,
/// and neither meeting nor case number speaks against it.
bool is_one_item(const CollapseKey& left, const CollapseKey& right);

/// The same for a known item and one more document. Adds what only that document says to
/// the item, so that no two documents that contradict each other are joined through a third.
bool take_in(CollapseKey& known, const CollapseKey& document);

/// True if two titles name the same item. One may have words that the other lacks, but fewer than
/// both share. If each has words or numbers of its own, they name two items.
/// Words are stemmed and folded, and stop words do not count. "Ny havn" is "Ny havn – genoptaget",
/// but not "Ny skole".
bool are_alike(std::string_view left_title, std::string_view right_title);

}  // namespace dagsorden
