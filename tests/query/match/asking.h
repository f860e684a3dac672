// For tests: queries a sample database and gives the answer as the numbers of items.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "query/match/search.h"
#include "query/plan/plan_query.h"
#include "tests/support/sample_database.h"

namespace dagsorden::test {

/// The day that tests take for today: 1 June 2024.
inline Date test_day() { return {std::chrono::year{2024}, std::chrono::June, std::chrono::day{1}}; }

inline QueryPlan plan(const Xapian::Database& database, const std::string& query,
                      const Filters& filters = {}) {
  const SearchIndex index(database);
  Stemmer stemmer;
  return plan_query(query, filters, {index, stemmer, test_day()});
}

inline Answer ask(const SampleDatabase& sample, const std::string& query,
                  const Request& request = {}, const Filters& filters = {}) {
  const SearchIndex index(sample.open());
  return search(index, plan(index.database, query, filters), request);
}

inline std::size_t count_of(const SampleDatabase& sample, const std::string& query) {
  const Xapian::Database database = sample.open();
  return count(SearchIndex(database), plan(database, query)).total.value_or(0);
}

using Numbers = std::vector<std::string>;

/// The numbers of the items that answer, in order.
inline Numbers numbers(const Answer& answer) {
  Numbers result;
  for (const Hit& hit : answer.hits) result.push_back(hit.item.item_number.value_or("?"));
  return result;
}

inline Numbers found(const SampleDatabase& sample, const std::string& query,
                     const Filters& filters = {}) {
  return numbers(ask(sample, query, {}, filters));
}

/// The same in the order of the numbers, where the ranking does not matter.
inline Numbers found_set(const SampleDatabase& sample, const std::string& query,
                         const Filters& filters = {}) {
  Numbers result = found(sample, query, filters);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace dagsorden::test
