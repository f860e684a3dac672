#include "query/match/match_queries.h"

#include <algorithm>
#include <vector>

#include "common/fields.h"
#include "query/match/counting.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

Query filtered(Query query, const std::vector<Query>& filters, double filter_weight) {
  for (const Query& filter : filters) {
    query = filter_weight == 0 ? Query(Query::OP_FILTER, query, filter)
                               : query & Query(Query::OP_SCALE_WEIGHT, filter, filter_weight);
  }
  return query;
}

bool matches(const Xapian::Database& database, const Query& query) {
  return !first_matching(database, query, 1).documents.empty();
}

}  // namespace

Query of_items_alone(const Query& query) {
  return {Query::OP_AND_NOT, query, Query(std::string(prefix::meeting_record))};
}

MatchQueries queries_of(const QueryPlan& plan, const Xapian::Database& database,
                        double filter_weight) {
  std::vector<Query> all = plan.required;
  std::vector<Query> any;
  for (const QueryWord& word : plan.words) {
    if (!word.must) all.push_back(word.query);
    if (!word.must) any.push_back(word.query);
    if (!word.boost.empty()) any.push_back(word.boost);
  }
  const bool may_lack = std::any_of(plan.words.begin(), plan.words.end(),
                                    [](const QueryWord& word) { return !word.must; });
  if (all.empty()) all.push_back(all_items_unread());
  if (all.size() == 1) all.push_back(all_items_unread());
  const Query demanded(Query::OP_AND, plan.required.begin(), plan.required.end());
  const Query some(Query::OP_OR, any.begin(), any.end());
  MatchQueries queries;
  queries.all = filtered(Query(Query::OP_AND, all.begin(), all.end()), plan.filters, filter_weight);
  if (!demanded.empty()) {
    queries.any = boosted(Query(Query::OP_AND, demanded, all_items_unread()), some);
  } else if (may_lack) {
    queries.any = Query(Query::OP_AND, some, all_items_unread());
  } else {
    queries.any = all_items_unread();
  }
  queries.any = filtered(queries.any, plan.filters, filter_weight);
  if (plan.asks_for_people) {
    queries.has_complete = matches(database, queries.all);
    return queries;
  }
  MatchQueries of_items{of_items_alone(queries.all), of_items_alone(queries.any)};
  of_items.has_complete = matches(database, of_items.all);
  const bool asks_for_words = !plan.words.empty() || !plan.required.empty();
  if (of_items.has_complete || !asks_for_words) return of_items;
  queries.has_complete = matches(database, queries.all);
  return queries.has_complete ? queries : of_items;
}

}  // namespace dagsorden
