// Ranks the items that a query matches: best first, ties by date, newest first, then by id. Xapian
// sorts by weight or by date; ties are broken here, on as few matches as possible. Documents of one
// item (collapse.h) count as one, at the place of the best. If cases are wanted, so do items of one
// case (common/case_key.h). Xapian's key makers cannot collapse them over remote shards.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <limits>
#include <vector>

#include "query/match/collapse.h"
#include "query/match/scoring.h"
#include "query/match/search_index.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

enum class Sort { relevance, newest, oldest };

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// An item and its best document.
struct RankedItem {
  Xapian::docid document = 0;
  double score = 0;
  CollapseKey group;
};

/// What is asked of a ranking.
struct RankingRequest {
  std::size_t count = unlimited;
  Sort sort = Sort::relevance;
  bool by_case = false;  ///< items of one case count as one

  /// Scores the first matches again, by relevance; the others follow in their order.
  const Scorer* scorer = nullptr;
};

/// The best wanted.count items that are not in `seen`; adds them to it. Throws Xapian::Error.
std::vector<RankedItem> best_items(const SearchIndex& index, const Xapian::Query& query,
                                   const RankingRequest& wanted, SeenItems& seen);

}  // namespace dagsorden
