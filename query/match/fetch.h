// From ranked items to hits: their documents, and which one of them is shown.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/match/match_queries.h"
#include "query/match/ranked_items.h"
#include "query/match/scoring.h"
#include "query/match/search.h"

namespace dagsorden {

/// The hits of items that were ranked, in their order. Of the documents of an item with most of the
/// words the best is shown (is_shown_before), all others stand in also. Ranks are left at 0.
/// Throws Xapian::Error, and Error(Fault::database) where a document holds no item.
std::vector<Hit> fetch_hits(const Collection& collection, const MatchQueries& queries,
                            const std::vector<RankedItem>& items);

/// Fills Hit::missing_words, Hit::highlight_targets, and on demand Hit::word_scores, of each hit's
/// document.
void explain_hits(const Xapian::Database& database, const QueryPlan& plan, const Scorer& scorer,
                  bool with_word_scores, std::vector<Hit>& hits);

}  // namespace dagsorden
