// Gives two meetings of one body on one day different ids. An id consists of body and day, and a
// document does not know of other meetings, so this happens in the database.
//
// The earliest meeting keeps its id. The others get their time after the day, or a number if the
// time does not distinguish them. The result depends only on the documents in the database, not on
// the order of runs.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "common/item.h"
#include "common/meeting_signs.h"

namespace dagsorden {

/// The suffix of each document's meeting id: empty, "-15-00" or "-2". Documents of one meeting get
/// the same suffix. Thread-safe.
std::vector<std::string> endings_of_a_day(const std::vector<MeetingSigns>& documents);

/// The term that holds an item's signs. Thread-safe.
std::string meeting_term(const Item& item);

/// The id that the item would have if its meeting were the only one of the day. Thread-safe.
std::string day_address(const Item& item);

/// The term for such an id; items with another id have it. Thread-safe.
std::string day_address_term(const std::string& address);

/// A document whose item needs another id.
struct MovedItem {
  Xapian::docid document = 0;
  Item item;  ///< with its right ids
};

/// Calls on_item for each of them. Reads only days with several meetings, now or before.
/// Throws Error(Fault::database) and Xapian::Error.
void for_each_moved_item(const Xapian::Database& database,
                         const std::function<void(MovedItem)>& on_item);

/// Adds the terms and values of its item's ids to a document.
void add_addresses(Xapian::Document& document, const Item& item);

/// Replaces the document's terms and values of ids.
void readdress(Xapian::Document& document, const Item& item);

}  // namespace dagsorden
