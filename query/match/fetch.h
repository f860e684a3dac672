// Fetches the documents of ranked items and chooses which one of each is shown.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/match/match_queries.h"
#include "query/match/ranking.h"
#include "query/match/scoring.h"
#include "query/match/search.h"

namespace dagsorden {

/// The hits of ranked items, in the same order. Of an item's documents with most of the words, the
/// best is shown (is_shown_before); all others go to Hit::also. Ranks stay 0. Throws Xapian::Error,
/// and Error(Fault::database) if a document has no item.
std::vector<Hit> fetch_hits(const Collection& collection, const MatchQueries& queries,
                            const std::vector<RankedItem>& items);

/// Fills Hit::missing_words, Hit::highlight_targets and, if asked, Hit::word_scores.
void explain_hits(const Xapian::Database& database, const QueryPlan& plan, const Scorer& scorer,
                  bool with_word_scores, std::vector<Hit>& hits);

}  // namespace dagsorden
