// Phrases and the like that the query leaves to the search (Understood::late, decision 25): which
// documents hold them. The sequence of an item's words says so (common/word_sequence.h).
#pragma once

#include <xapian.h>

#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// Those of the documents that hold all the orders, ascending. All have the words of each. Takes a
/// single database on this machine; throws Xapian::Error.
std::vector<Xapian::docid> those_that_hold(const std::vector<Order>& orders,
                                           const Xapian::Database& database,
                                           std::vector<Xapian::docid> documents);

}  // namespace dagsorden
