// What -word, NOT and IKKE leave: the items that a part of the query does not match.
//
// Xapian 1.4 does not prepare what stands on the right of AND_NOT for pruning by weight: an AND
// there reads bounds that were never set, and an OR, AND_MAYBE or phrase within it may then let
// items through, now and then (seen with 1.4.22; valgrind shows the reads). So AND_NOT is given
// only what has no such thing within an AND: terms, beginnings, ranges and sets of items;
// the rest is turned inside out by De Morgan's laws.
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
