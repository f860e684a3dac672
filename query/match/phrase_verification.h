// Which documents satisfy a phrase, a NEAR or an exact word: the one place that verifies them.
//
// Xapian finds the documents that hold all the words. The forward index of each, its words in order
// (common/forward_index.h), says whether they stand as they should.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "query/plan/positional_constraint.h"

namespace dagsorden {

using OnForwardIndex = std::function<void(Xapian::docid document, const std::string& words)>;

/// Calls on_forward_index for each document that a query matches, in the order of documents.
using ReadForwardIndexes =
    std::function<void(const Xapian::Query& query, const OnForwardIndex& on_forward_index)>;

/// The documents of a database that satisfy the constraint, ascending. Throws Xapian::Error, and
/// what `read` throws.
std::vector<Xapian::docid> documents_with(const PositionalConstraint& constraint,
                                          const Xapian::Database& shard,
                                          const ReadForwardIndexes& read);

}  // namespace dagsorden
