// The best items of those that hold orders which the query leaves to the search (late_orders.h,
// decision 25).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "query/search/closeness.h"
#include "query/search/late_orders.h"
#include "query/search/match_sample.h"
#include "query/search/ranked_items.h"

namespace dagsorden {

/// The best `wanted` items, by relevance, of those that match query and hold the orders besides.
/// Not where databases are joined that Xapian must not prune (Wanted::may_prune). Nothing where the
/// first few thousand matches have not as many. The matches are tried in the order of their rank.
/// sample: of the same matches, if there is one; tells how many to rank at first. Throws
/// Xapian::Error.
std::optional<std::vector<RankedItem>> best_items_in_order(
    const UnsettledOrders& orders, const Xapian::Query& query, const Closeness& sought,
    std::size_t wanted, const std::optional<MatchSample>& sample);

}  // namespace dagsorden
