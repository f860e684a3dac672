// A set of items as a query: what was found out by other means than postings, brought into a
// search.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/understand/index_context.h"

namespace dagsorden {

/// The documents of each shard (IndexContext::each()), ascending, by the numbers they have there.
using ItemSet = std::vector<std::vector<Xapian::docid>>;

/// How many items are in it.
Xapian::doccount size_of(const ItemSet& items);

/// Matches just these items, and weighs nothing. On this machine a list of documents is given to
/// Xapian as a posting source; a shard on another machine, which knows no source of ours, is asked
/// for the terms that name the documents.
Xapian::Query query_of(const ItemSet& items, const IndexContext& context);

/// The same for documents, ascending, of a single database on this machine.
Xapian::Query query_of_documents(const std::vector<Xapian::docid>& documents,
                                 const Xapian::Database& database);

}  // namespace dagsorden
