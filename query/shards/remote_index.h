// An index of which some shards are on other machines.
//
// A value of a document there would be asked for with a message of its own. It comes with the match
// instead, as the key to collapse matches by, of which none is left out
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
