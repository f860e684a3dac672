// An index of which some shards are on other machines.
//
// Fetching a value of a remote document would take a message of its own. So it comes with the match
// instead, as the collapse key, with a limit that collapses nothing
// (https://xapian.org/docs/collapsing.html).
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/match/search_index.h"

namespace dagsorden {

/// One thread's own. All of it throws Xapian::Error.
class RemoteIndex : public SearchIndex {
 public:
  using SearchIndex::SearchIndex;

  ItemSet items_with(const PositionalConstraint& constraint) const override;
  void bring_forward_indexes(Xapian::Enquire& enquire) const override;
  std::string forward_index_of(const Xapian::MSetIterator& match) const override;
};

}  // namespace dagsorden
