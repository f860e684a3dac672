#include "query/plan/estimate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "query/plan/word_statistics.h"

namespace dagsorden {
namespace {

using Xapian::Query;

struct Known {
  Xapian::doccount least = 0;
  double share_without = 1;  ///< of all items: those that none of the terms stands in
};

std::optional<Known> known_by(const Query& query, const IndexContext& context) {
  switch (query.get_type()) {
    case Query::LEAF_TERM: {
      const Xapian::doccount items = term_frequency(context, *query.get_terms_begin());
      return Known{items, 1 - static_cast<double>(items) / context.database.get_doccount()};
    }
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_MAYBE:
      return known_by(query.get_subquery(0), context);
    case Query::OP_OR:
    case Query::OP_MAX:
    case Query::OP_SYNONYM: {
      Known all;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const std::optional<Known> one = known_by(query.get_subquery(i), context);
        if (!one) return std::nullopt;
        all.least = std::max(all.least, one->least);
        all.share_without *= one->share_without;  // as if they were independent of each other
      }
      return all;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Estimate> estimate_of(const Query& query, const IndexContext& context) {
  const Xapian::doccount items = context.database.get_doccount();
  if (items == 0) return std::nullopt;
  const std::optional<Known> known = known_by(query, context);
  if (!known) return std::nullopt;
  const double about = std::round(items * (1 - known->share_without));
  return Estimate{known->least, static_cast<Xapian::doccount>(about)};
}

std::optional<Estimate> estimate_of(const QueryPlan& plan, const IndexContext& context) {
  const auto must = [](const QueryWord& word) { return word.must; };
  const bool all_must = std::all_of(plan.words.begin(), plan.words.end(), must);
  if (!plan.filters.empty()) return std::nullopt;
  if (plan.required.size() == 1 && all_must) {
    return estimate_of(plan.required.front(), context);
  }
  if (!plan.required.empty() || plan.words.size() != 1) return std::nullopt;
  return estimate_of(plan.words.front().query, context);
}

}  // namespace dagsorden
