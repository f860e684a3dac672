// Translates a syntax tree into a query plan (query_plan.h).
#pragma once

#include <string>

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// The notice that another word was searched. Its words are the one typed and the correction.
Notice correction_notice(const std::string& typed, const std::string& correction);

/// Throws Error(Fault::usage) for a field value that does not exist.
QueryPlan translate(const Node& root, const IndexContext& context);

}  // namespace dagsorden
