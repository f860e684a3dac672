// A set of items as a query: what was found out by other means than postings, brought into a
// search.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/plan/index_context.h"

namespace dagsorden {

/// Documents of a shard.
struct ShardItems {
  std::vector<Xapian::docid> documents;  ///< ascending, by the numbers they have there
  /// The address (slot::address) of each, where not all shards are on this machine.
  std::vector<std::string> addresses;
};

/// Those of each shard (IndexContext::each()).
using ItemSet = std::vector<ShardItems>;

/// How many items are in it.
Xapian::doccount size_of(const ItemSet& items);

/// Matches just these items, and weighs nothing. On this machine a list of documents is given to
/// Xapian as a posting source; a shard on another machine, which knows no source of ours, is asked
/// for the terms that name the documents.
Xapian::Query query_of(const ItemSet& items, const IndexContext& context);

}  // namespace dagsorden
