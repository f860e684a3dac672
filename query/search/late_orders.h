// Phrases and the like that are settled last: not in all items that hold their words, but in those
// that rank first, until there are enough of them. A phrase of common words is answered nearly as
// fast as the words.
//
// The sequence of an item's words settles it (common/word_sequence.h). All functions take a single
// database on this machine, and throw Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// Those of the documents that hold all the orders, ascending. All have the words of each.
std::vector<Xapian::docid> those_that_hold(const std::vector<Order>& orders,
                                           const Xapian::Database& database,
                                           std::vector<Xapian::docid> documents);

/// How many of the documents that query matches hold the orders, about; query matches none without
/// their words. Exact up to a thousand matches; beyond, guessed from some hundred of them that lie
/// all over the database.
std::size_t guess_holding(const std::vector<Order>& orders, const Xapian::Query& query,
                          const Xapian::Database& database);

}  // namespace dagsorden
