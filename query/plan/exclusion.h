// Finds the items that remain after -word, NOT or IKKE.
#pragma once

#include <xapian.h>

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"

namespace dagsorden {

/// The items that a node does not match, whatever its own demand; weighs nothing. A word excludes
/// its own inflections, but not its variants. Throws Error(Fault::usage) for values of fields that
/// do not exist, Xapian::Error if the index fails.
Xapian::Query items_without(const Node& node, const IndexContext& context);

}  // namespace dagsorden
