// A matter's course: the items that treat the same matter at different meetings.
//
// Three kinds of evidence, each enough by itself: a case number that is not the whole meeting's; a
// meeting and point that one item cites; and, among the meetings of one body, words that agree:
// each item is among the likest to the other (more_like_this.h), and the words of a title stand in
// the other. Standing items (approvals, announcements, the next meeting, Eventuelt) are no matter
// of their own: they are taken in where a matter was treated under them, and lead no further.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/kept_items.h"
#include "query/match/lookup.h"
#include "query/match/search_index.h"

namespace dagsorden {

/// An item of the course, and why it is there.
struct HistoryItem {
  FoundItem found;
  std::vector<std::string> reasons;  ///< a line each, for people; of the item asked for: none
};

/// True where an item has that id, or some that case number.
bool names_item_or_case(const Collection& collection, const std::string& asked_for);

/// The course of the matter of an item, or of a case number, oldest first; the items asked for are
/// in it. asked_for: an id ("kkr-sjaelland/2025-04-08/2.3") or a case number (with or without
/// SAG-). Throws Error(Fault::usage) where neither is known, and for a case number of a whole
/// meeting; Xapian::Error where the index fails.
std::vector<HistoryItem> case_history_of(const SearchIndex& index, const std::string& asked_for);

}  // namespace dagsorden
