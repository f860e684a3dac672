// The best items of those that hold orders which the query leaves to the search (late_orders.h,
// decision 25).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "query/search/closeness.h"
#include "query/search/late_orders.h"
#include "query/search/ranked_items.h"
#include "query/understand/order.h"

namespace dagsorden {

struct LateItems {
  std::vector<RankedItem> items;
  Tried tried;  ///< of the matches that rank first
};

/// The best `wanted` items, by relevance, of those that match query and hold the orders besides, in
/// a single database on this machine. Nothing where the first few thousand matches have not as
/// many. sample: of the same matches, if there is one; tells how many to try. Throws Xapian::Error.
std::optional<LateItems> best_items_in_order(const Xapian::Database& database,
                                             const Xapian::Query& query,
                                             const std::vector<Order>& orders,
                                             const Closeness& sought, std::size_t wanted,
                                             const std::optional<MatchSample>& sample);

}  // namespace dagsorden
