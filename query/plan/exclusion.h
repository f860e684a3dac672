// The items that remain after -word, NOT or IKKE: those that a part of the query does not match.
#pragma once

#include <xapian.h>

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"

namespace dagsorden {

/// The items that node does not match, whatever its own demand; weighs nothing. A word excludes its
/// own inflections, not what else it may stand for. Throws Error(Fault::usage) for values of fields
/// that do not exist, Xapian::Error where the index fails.
Xapian::Query items_without(const Node& node, const IndexContext& context);

}  // namespace dagsorden
