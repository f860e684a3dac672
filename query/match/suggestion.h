// Suggests what would help if nothing matches.
#pragma once

#include <string>

#include "query/match/search_index.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// One line: a word that is in no item and a similar one, or the part of the query to leave out.
/// Empty if nothing helps. Throws Xapian::Error.
std::string suggestion_for(const SearchIndex& index, const QueryPlan& plan);

}  // namespace dagsorden
