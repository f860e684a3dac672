#include "query/search/queries.h"

#include <algorithm>
#include <vector>

#include "common/fields.h"
#include "query/search/counting.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// An OR with a MAX below it must not be the root: where it leaves words out, Xapian 1.4.22 crashes.
// This stands beside it, and reads nothing of the database, other than Query("").
Query everything() { return Query((new Xapian::FixedWeightPostingSource(0))->release()); }

// What weighs more where it holds words of some, too. Not AND_MAYBE: below it, Xapian 1.4.22 leaves
// an OR's items out of a page of the best.
Query with_more_weight(const Query& query, const Query& some) {
  return some.empty() ? query : Query(Query::OP_FILTER, query | some, query);
}

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

Queries queries_of(const Understood& understood, const Xapian::Database& database,
                   double filter_weight) {
  std::vector<Query> all = understood.required;
  std::vector<Query> any;
  for (const WantedWord& word : understood.words) {
    if (!word.must) all.push_back(word.query);
    if (!word.must) any.push_back(word.query);
    if (!word.bonus.empty()) any.push_back(word.bonus);
  }
  const bool may_lack = std::any_of(understood.words.begin(), understood.words.end(),
                                    [](const WantedWord& word) { return !word.must; });
  if (all.empty()) all.push_back(everything());
  if (all.size() == 1) all.push_back(everything());
  const Query demanded(Query::OP_AND, understood.required.begin(), understood.required.end());
  const Query some(Query::OP_OR, any.begin(), any.end());
  Queries queries;
  queries.all =
      filtered(Query(Query::OP_AND, all.begin(), all.end()), understood.filters, filter_weight);
  if (!demanded.empty()) {
    queries.any = with_more_weight(Query(Query::OP_AND, demanded, everything()), some);
  } else if (may_lack) {
    queries.any = Query(Query::OP_AND, some, everything());
  } else {
    queries.any = everything();
  }
  queries.any = filtered(queries.any, understood.filters, filter_weight);
  if (understood.asks_for_people) {
    queries.has_complete = matches(database, queries.all);
    return queries;
  }
  Queries of_items{of_items_alone(queries.all), of_items_alone(queries.any)};
  of_items.has_complete = matches(database, of_items.all);
  const bool asks_for_words = !understood.words.empty() || !understood.required.empty();
  if (of_items.has_complete || !asks_for_words) return of_items;
  queries.has_complete = matches(database, queries.all);
  return queries.has_complete ? queries : of_items;
}

}  // namespace dagsorden
