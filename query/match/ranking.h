// The items that a query matches, best first, each item once.
//
// Documents of one item (collapse.h) count as one: the item stands where its best document stands.
// So do items of one case (common/case_key.h), where cases are wanted.
// Ties are broken as ranked_matches.h says. Groups are settled here, on as many matches as that
// takes, so that it works over remote shards, where key makers do not.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <limits>
#include <vector>

#include "query/match/ranked_items.h"
#include "query/match/scoring.h"
#include "query/match/search_index.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// What is wanted of a ranking.
struct RankingRequest {
  std::size_t count = unlimited;
  Sort sort = Sort::relevance;
  HitUnit each = HitUnit::item;

  /// Ranks the first matches anew, by relevance; the others keep their order behind them.
  const Scorer* scorer = nullptr;
};

/// The best wanted.count items that are not yet in seen; adds them to it. Throws Xapian::Error, and
/// as ItemReader does where items are read.
std::vector<RankedItem> best_items(const SearchIndex& index, const Xapian::Query& query,
                                   const RankingRequest& wanted, SeenItems& seen);

}  // namespace dagsorden
