// Phrases and the like that are settled last: not in all items that hold their words, but only in
// those which would come onto the page. A phrase of two common words is answered as fast as they.
//
// Xapian asks a MatchDecider only about matches that weigh enough (xapian.org/docs/apidoc), in the
// order of the documents; the sequence of an item's words settles it (common/word_sequence.h).
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// Accepts the documents that hold all the orders; nullptr where there are none. For one search of
/// this database, which has to be a single one on this machine.
std::unique_ptr<Xapian::MatchDecider> decider_of(const std::vector<Order>& orders,
                                                 const Xapian::Database& database);

}  // namespace dagsorden
