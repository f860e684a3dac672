// From ranked items to hits: their documents, and which one of them is shown.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/search/items_at_hand.h"
#include "query/search/late_orders.h"
#include "query/search/ranked_items.h"
#include "query/search/search.h"

namespace dagsorden {

/// The hits of items that query matched, in their order. Of the documents of an item the best that
/// matches is shown (is_shown_before), all others stand in also. Ranks are left at 0.
/// Throws Xapian::Error, and Error(Fault::database) where a document holds no item.
/// late: what they hold besides, if anything.
std::vector<Hit> fetch_hits(const Xapian::Query& query, const UnsettledOrders& late,
                            const std::vector<RankedItem>& items, ItemsAtHand& at_hand);

/// Fills Hit::word_scores of the hits that were fetched for items, in the same order.
void find_word_scores(const Xapian::Database& database, const std::vector<WantedWord>& words,
                      const std::vector<RankedItem>& items, std::vector<Hit>& hits);

/// Fills Hit::missing_words.
void find_missing_words(const Xapian::Database& database, const std::vector<WantedWord>& words,
                        std::vector<Hit>& hits);

}  // namespace dagsorden
