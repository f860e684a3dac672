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
  /// has_local: some shards are on this machine.
  RemoteIndex(const Xapian::Database& joined, std::vector<Xapian::Database> each, bool has_local)
      : SearchIndex(joined, std::move(each)), has_local_(has_local) {}

  ItemSet items_with(const PositionalConstraint& constraint) const override;
  Xapian::doccount matches_to_ask_for(Xapian::doccount wanted) const override;
  void bring_forward_indexes(Xapian::Enquire& enquire) const override;
  std::string forward_index_of(const Xapian::MSetIterator& match) const override;

 private:
  bool has_local_;
};

}  // namespace dagsorden
