// Gives two meetings of one body on one day different ids. An id consists of body and day, and a
// document does not know of other meetings, so this happens in the database.
//
// The earliest meeting keeps its id. The others get their time after the day, or a number if the
// time does not distinguish them, whatever the order of runs.
//
// Example: "Ny mole" of a meeting at 15:00 is indexed first. Its term of signs (meeting_signs.h)
// begins with XB and the hash of meeting id without suffix:
//
//   id havne-og-fritidsudvalget/2031-05-03/1          XBf84a…/15:00/firstagenda:2125…/d
//
// A later run adds "Havne og havnen" of a meeting at 09:30. Two terms with one hash make the day a
// busy one, and the times differ, so the later meeting moves. XH, which only moved items have,
// keeps the id without the suffix; XQ is the id. XB stays as it is:
//
//   id havne-og-fritidsudvalget/2031-05-03-15-00/1    XBf84a…/15:00/firstagenda:2125…/d
//      XHhavne-og-fritidsudvalget/2031-05-03/1
//   id havne-og-fritidsudvalget/2031-05-03/1          XBf84a…/09:30/firstagenda:9db9…/d
//
// If the meeting at 09:30 goes again, XH brings the other one back to the day's own id.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/item.h"
#include "common/meeting_signs.h"
#include "indexer/write/addresses.h"

namespace dagsorden {

/// The suffix of each document's meeting id: empty, "-15-00" or "-2". Documents of one meeting get
/// the same suffix. Thread-safe.
std::vector<std::string> endings_of_a_day(const std::vector<MeetingSigns>& documents);

/// The term that holds an item's signs. Thread-safe.
std::string meeting_term(const Item& item);

/// The id that the item would have if its meeting were the only one of the day and it alone had its
/// address. Thread-safe.
std::string day_address(const Item& item);

/// Calls on_item for each item that needs another id. Reads only days with several meetings, now or
/// before. Throws Error(Fault::database) and Xapian::Error.
void for_each_moved_item(const Xapian::Database& database, const OnMovedItem& on_item);

}  // namespace dagsorden
