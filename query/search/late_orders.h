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

/// Matches that were tried, and those of them that hold the orders.
struct Tried {
  std::size_t matches = 0;
  std::size_t holding = 0;
};

/// What some of the documents that a query matches tell of all of them.
struct MatchSample {
  std::size_t matching = 0;  ///< documents that the query matches, about
  Tried tried;               ///< exactly all where they are as many
};

/// Tries the documents that query matches, all up to a thousand, else some hundred of them that lie
/// all over the database; query matches none without the words of the orders.
MatchSample sample_matches(const std::vector<Order>& orders, const Xapian::Query& query,
                           const Xapian::Database& database);

/// How many documents hold the orders, about, by a sample and by those that rank first.
std::size_t guess_holding(const MatchSample& sample, const Tried& first);

}  // namespace dagsorden
