// How many of the documents that a query matches hold its late orders (late_orders.h), by a sample
// of them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "query/search/late_orders.h"

namespace dagsorden {

/// Matches that were tried, and those of them that hold the orders.
struct Tried {
  std::size_t matches = 0;
  std::size_t holding = 0;
};

struct MatchSample {
  bool is_whole = false;     ///< all that match were tried
  std::size_t matching = 0;  ///< documents that the query matches, about
  Tried tried;
};

/// Tries the documents that query matches: all where they are fewer than a thousand, else some
/// hundred of them that lie all over the database. Query matches none without the words of the
/// orders. Of databases on other machines the first thousand are tried. Throws Xapian::Error.
MatchSample sample_matches(const UnsettledOrders& orders, const Xapian::Query& query);

/// How many documents hold the orders, by a sample: exactly where it is whole.
std::size_t guess_holding(const MatchSample& sample);

}  // namespace dagsorden
