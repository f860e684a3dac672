// Phrases and the like that are settled last: not in all items that hold their words, but in those
// that rank first, until there are enough of them. A phrase of common words is answered nearly as
// fast as the words.
//
// The sequence of an item's words settles it (common/word_sequence.h). All functions take a single
// database on this machine, and throw Xapian::Error.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// Those of the documents that hold all the orders, ascending.
std::vector<Xapian::docid> those_that_hold(const std::vector<Order>& orders,
                                           const Xapian::Database& database,
                                           std::vector<Xapian::docid> documents);

/// The share of the documents with the orders' words that hold the orders, from 0 to 1: guessed
/// from some hundred or thousand that lie all over the database; 0 where no document has the words.
double share_that_holds(const std::vector<Order>& orders, const Xapian::Database& database);

}  // namespace dagsorden
