// From the syntax tree to Xapian queries. See query_plan.h for what comes out.
#pragma once

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// Throws Error(Fault::usage) for values of fields that do not exist.
QueryPlan translate(const Node& root, const IndexContext& context);

}  // namespace dagsorden
