// Finds the documents that satisfy a phrase, a NEAR or an exact word. Nothing else verifies these.
//
// Xapian finds the documents that have all the words. The forward index of each, its words in order
// (common/forward_index.h), shows whether their positions are right.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/match/search_index.h"
#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// The documents of one database of an index that satisfy the constraint, ascending. among: as for
/// Index::items_with(). Throws Xapian::Error.
std::vector<Xapian::docid> documents_with(const PositionalConstraint& constraint,
                                          const Xapian::Query& among, const SearchIndex& index,
                                          const Xapian::Database& shard);

}  // namespace dagsorden
