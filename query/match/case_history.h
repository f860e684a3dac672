// The history of a case: the items that treat one case at different meetings. Each of three kinds
// of evidence is enough: a case number that does not belong to the whole meeting, with a title that
// agrees; a citation of meeting and item; or, within one body, words that agree both ways.
//
// Standing items (approvals, announcements, Eventuelt) are included if a case was treated under
// them, but are not followed. Nor are items with the number and another title, since a number is
// sometimes printed at the wrong item.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/stored_items.h"
#include "query/match/lookup.h"
#include "query/match/search_index.h"

namespace dagsorden {

/// An item of the history, and why it is there.
struct HistoryItem {
  FoundItem found;
  std::vector<std::string> reasons;  ///< one line each, for people; none for the item asked for
};

/// True if an item has this id or this case number.
bool names_item_or_case(const Collection& collection, const std::string& asked_for);

/// The history of an item or a case number, oldest first, the items asked for included. asked_for:
/// an id ("kkr-sjaelland/2025-04-08/2.3") or else a case number ("25/500", with or without its
/// word). Each item is represented by the document that is shown: minutes before the agenda. Throws
/// Error(Fault::usage) if asked_for is neither, and for the case number of a whole meeting;
/// Xapian::Error if the index fails.
std::vector<HistoryItem> case_history_of(const SearchIndex& index, const std::string& asked_for);

}  // namespace dagsorden
