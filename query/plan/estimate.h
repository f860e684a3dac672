// How many items a query matches, as far as the frequencies of its terms tell.
#pragma once

#include <xapian.h>

#include <optional>

#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// Of a term, or of alternatives of terms: as Xapian would tell (get_mset(0, 0)), which reads first
/// where each of them stands. Nothing of other queries. Throws Xapian::Error.
std::optional<Estimate> estimate_of(const Xapian::Query& query, const IndexContext& context);

/// Of all that the query demands: one word, or alternatives, without filters; nothing of others.
std::optional<Estimate> estimate_of(const QueryPlan& plan, const IndexContext& context);

}  // namespace dagsorden
