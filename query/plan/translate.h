// Translates a syntax tree into a query plan (query_plan.h).
#pragma once

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// Throws Error(Fault::usage) for a field value that does not exist.
QueryPlan translate(const Node& root, const IndexContext& context);

}  // namespace dagsorden
