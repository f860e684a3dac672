// Phrases and the like that the query leaves to the search (Understood::late, decision 25): which
// documents hold them. The sequence of an item's words says so (common/word_sequence.h).
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// Orders that are still to be settled, in a database.
struct UnsettledOrders {
  std::vector<Order> orders;
  Xapian::Database database;
  /// A single database on this machine, of which values are read. Of other machines the sequences
  /// come with the matches (bring_sequences), so that none is asked for with a message of its own.
  bool is_local = true;
};

struct SequenceOfDocument {
  Xapian::docid document = 0;
  std::string sequence;
};

/// Has each match bring its sequence along, where they are not read from the database. It comes as
/// the key to collapse matches by, of which none is left out.
void bring_sequences(Xapian::Enquire& enquire, const UnsettledOrders& unsettled);

/// What a match brought along.
SequenceOfDocument sequence_of(const Xapian::MSetIterator& match);

/// Those of the documents that hold all the orders, ascending. All have the words of each. On this
/// machine; throws Xapian::Error.
std::vector<Xapian::docid> those_that_hold(const UnsettledOrders& unsettled,
                                           std::vector<Xapian::docid> documents);

/// The same wherever they are. Postings of other machines come whole with each call.
std::vector<Xapian::docid> those_that_hold(const UnsettledOrders& unsettled,
                                           std::vector<SequenceOfDocument> documents);

/// All documents that query matches and that hold them, ascending. Throws Xapian::Error.
std::vector<Xapian::docid> matches_that_hold(const UnsettledOrders& unsettled,
                                             const Xapian::Query& query);

}  // namespace dagsorden
