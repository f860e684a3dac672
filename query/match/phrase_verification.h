// Which documents satisfy a phrase, a NEAR or an exact word: the one place that verifies them.
//
// Xapian finds the documents that hold all the words. The forward index of each, its words in order
// (common/forward_index.h), says whether they stand as they should.
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
