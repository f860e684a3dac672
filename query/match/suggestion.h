// Suggests what would help if nothing matches.
#pragma once

#include <string>

#include "query/match/search_index.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// One line: the words that are in no item (a single one with a similar word), or the part of the
/// query to leave out. Empty if nothing helps. Throws Xapian::Error.
std::string suggestion_for(const SearchIndex& index, const QueryPlan& plan);

}  // namespace dagsorden
