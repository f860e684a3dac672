// Finds the items that are most similar to one, by the stems that distinguish it.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "common/stored_items.h"
#include "query/match/lookup.h"
#include "query/match/search_index.h"

namespace dagsorden {

/// A stem of an item and how informative it is: frequent in the item, rare in the index (tf·idf,
/// Salton and Buckley 1988; the count damped by its logarithm).
struct InformativeStem {
  std::string stem;
  double weight = 0;
};

/// The most informative stems of a document, the best first. Leaves out what says nothing about
/// similarity: stems in no other item, stems in every second item, and numbers. Throws
/// Xapian::Error.
std::vector<InformativeStem> informative_stems(const Xapian::Database& database,
                                               Xapian::docid document, std::size_t most);

/// A plan that finds similar items by the stems of this one. It may match the item itself. It is
/// searched and shown like that of a query.
QueryPlan similarity_plan(const Xapian::Database& database, const FoundItem& item);

/// The items most similar to this one, without itself and without those that are hardly similar.
/// Scores are shares of the item's own score: 1 is identical. Throws Xapian::Error.
Answer items_like(const SearchIndex& index, const FoundItem& item, const QueryPlan& likeness,
                  const Request& request);

}  // namespace dagsorden
