// How many items a query matches, as far as the frequencies of its terms tell.
#pragma once

#include <xapian.h>

#include <optional>

#include "query/understand/index_context.h"
#include "query/understand/understood.h"

namespace dagsorden {

/// Of a term, or of alternatives of terms: as Xapian would tell (get_mset(0, 0)), which reads first
/// where each of them stands. Nothing of other queries. Throws Xapian::Error.
std::optional<Estimate> estimate_of(const Xapian::Query& query, const IndexContext& context);

/// Of all that the query demands: one word, or alternatives, without filters; nothing of others.
std::optional<Estimate> estimate_of(const Understood& understood, const IndexContext& context);

}  // namespace dagsorden
