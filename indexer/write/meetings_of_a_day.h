// A body may meet twice on one day. A document does not know of the other meeting, and its id is
// made of body and day; so the ids are told apart where all documents are, in the database.
//
// The earliest meeting keeps the id as it is. The others get their time behind the day, or a number
// where the time does not tell them apart. What is the earliest may change from run to run, as
// documents come and go; the outcome depends on the documents alone.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// What a document says of which meeting of its day it is from.
struct MeetingSigns {
  std::string time;    ///< HH:MM, or empty
  std::string source;  ///< the meeting's id in the data, or empty
  DocumentKind kind = DocumentKind::dagsorden;
  bool is_supplementary = false;
};

/// What the meeting id of each ends in: nothing, "-15-00" or "-2". Documents of one meeting get the
/// same. Two with one source are one meeting. Two are different where both have a time and the
/// times differ, or where two documents of one kind have different sources. Thread-safe.
std::vector<std::string> endings_of_a_day(const std::vector<MeetingSigns>& documents);

/// The term of an item that holds its signs. Thread-safe.
std::string meeting_term(const Item& item);

/// The id that the item would have were its meeting alone on its day. Thread-safe.
std::string day_address(const Item& item);

/// The term of such an id, in items whose own is another. Thread-safe.
std::string day_address_term(const std::string& address);

/// A document whose item is of another meeting than its id says.
struct MovedItem {
  Xapian::docid document = 0;
  Item item;  ///< with its right ids
};

/// Finds them all, one after the other. Reads only meetings of days that have or had several.
/// Throws Error(Fault::database) and Xapian::Error.
void for_each_moved_item(const Xapian::Database& database,
                         const std::function<void(MovedItem)>& on_item);

/// Adds the terms and values of its item's ids to a document.
void add_addresses(Xapian::Document& document, const Item& item);

/// The same, in place of those that it has.
void readdress(Xapian::Document& document, const Item& item);

}  // namespace dagsorden
