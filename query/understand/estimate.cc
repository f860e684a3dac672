#include "query/understand/estimate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "query/understand/index_words.h"

namespace dagsorden {
namespace {

using Xapian::Query;

struct Told {
  Xapian::doccount least = 0;
  double share_without = 1;  ///< of all items: those that none of the terms stands in
};

std::optional<Told> told_by(const Query& query, const IndexContext& context) {
  switch (query.get_type()) {
    case Query::LEAF_TERM: {
      const Xapian::doccount items = term_frequency(context, *query.get_terms_begin());
      return Told{items, 1 - static_cast<double>(items) / context.database.get_doccount()};
    }
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_MAYBE:
      return told_by(query.get_subquery(0), context);
    case Query::OP_OR:
    case Query::OP_MAX:
    case Query::OP_SYNONYM: {
      Told all;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const std::optional<Told> one = told_by(query.get_subquery(i), context);
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
  const std::optional<Told> told = told_by(query, context);
  if (!told) return std::nullopt;
  const double about = std::round(items * (1 - told->share_without));
  return Estimate{told->least, static_cast<Xapian::doccount>(about)};
}

std::optional<Estimate> estimate_of(const Understood& understood, const IndexContext& context) {
  const auto must = [](const WantedWord& word) { return word.must; };
  const bool all_must = std::all_of(understood.words.begin(), understood.words.end(), must);
  if (!understood.filters.empty()) return std::nullopt;
  if (understood.required.size() == 1 && all_must) {
    return estimate_of(understood.required.front(), context);
  }
  if (!understood.required.empty() || understood.words.size() != 1) return std::nullopt;
  return estimate_of(understood.words.front().query, context);
}

}  // namespace dagsorden
