// What tells an item from others, and the items that are most like it.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "common/kept_items.h"
#include "query/match/lookup.h"
#include "query/match/search_index.h"

namespace dagsorden {

/// A stem of an item with how telling it is there: often in the item, rare in the index (tf·idf,
/// Salton and Buckley 1988; the count damped by its logarithm).
struct InformativeStem {
  std::string stem;
  double weight = 0;
};

/// The most telling stems of a document, the most telling first. Stems that stand in no other item
/// tell nothing of its likeness to others, nor do those of every second item and numbers. Throws
/// Xapian::Error.
std::vector<InformativeStem> informative_stems(const Xapian::Database& database,
                                               Xapian::docid document, std::size_t most);

/// A query for the items that are like this one, by its own telling stems; it may match the item
/// itself. An QueryPlan, so that it is searched and shown as a query is.
QueryPlan similarity_plan(const Xapian::Database& database, const FoundItem& item);

/// The items most like this one, without itself; those that are hardly like it are left out. Scores
/// are shares of the score that the item has itself: 1 is as like as can be.
/// Throws Xapian::Error.
Answer items_like(const SearchIndex& index, const FoundItem& item, const QueryPlan& likeness,
                  const Request& request);

}  // namespace dagsorden
