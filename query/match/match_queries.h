// The two Xapian queries of a plan: items with all words, and items with any of them.
#pragma once

#include <xapian.h>

#include "query/plan/query_plan.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {

struct MatchQueries {
  Xapian::Query all;          ///< matches items with all words
  Xapian::Query any;          ///< items with any of them, and all else that is required
  bool has_complete = false;  ///< some item has all words
};

/// The query without meetings' own records.
Xapian::Query of_items_alone(const Xapian::Query& query);

/// The queries of a plan. A meeting's own record matches only if people are asked for, or if no
/// item has all words; otherwise it would displace the items. filter_weight: the weight of each
/// filter's terms. Throws Xapian::Error.
MatchQueries queries_of(const QueryPlan& plan, const Xapian::Database& database,
                        double filter_weight = 0);

/// The result of ask(queries). ask may be called twice and must then start over
/// (unless_falsely_corrupt()). Throws Xapian::Error.
template <typename Ask>
auto ask_with_queries(const Xapian::Database& database, const QueryPlan& plan, const Ask& ask) {
  return unless_falsely_corrupt([&] { return ask(queries_of(plan, database)); },
                                [&] { return ask(queries_of(plan, database, hardly_any_weight)); });
}

}  // namespace dagsorden
