// The two Xapian queries of what was understood: the items that hold all words, and those that hold
// any of them.
#pragma once

#include <xapian.h>

#include "query/plan/query_plan.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {

struct MatchQueries {
  Xapian::Query all;          ///< items with all words
  Xapian::Query any;          ///< items with any of them, and all else that the query demands
  bool has_complete = false;  ///< some item holds all words
};

/// The query without meetings' own records.
Xapian::Query of_items_alone(const Xapian::Query& query);

/// A meeting's own record is among the answers only where people are asked for, or where no item
/// holds all words and a record does: it must not stand among items that only share its words.
/// filter_weight: of each filter's terms, instead of nothing. Throws Xapian::Error.
MatchQueries queries_of(const QueryPlan& plan, const Xapian::Database& database,
                        double filter_weight = 0);

/// What ask(queries) gives, which may be called twice and then has to begin anew. Throws
/// Xapian::Error.
template <typename Ask>
auto ask_with_queries(const Xapian::Database& database, const QueryPlan& plan, const Ask& ask) {
  return unless_falsely_corrupt([&] { return ask(queries_of(plan, database)); },
                                [&] { return ask(queries_of(plan, database, hardly_any_weight)); });
}

}  // namespace dagsorden
