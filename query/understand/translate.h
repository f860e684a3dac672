// From the syntax tree to Xapian queries. See understood.h for what comes out.
#pragma once

#include "query/understand/index_context.h"
#include "query/understand/syntax.h"
#include "query/understand/understood.h"

namespace dagsorden {

/// Throws Error(Fault::usage) for values of fields that do not exist.
Understood translate(const Node& root, const IndexContext& context);

}  // namespace dagsorden
