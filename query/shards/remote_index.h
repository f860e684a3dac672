// An index of which some shards are on other machines.
//
// Fetching a value of a remote document would take a message. So the value comes with the match, as
// the collapse key, with a limit that collapses nothing
// (https://xapian.org/docs/collapsing.html).
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/match/search_index.h"

namespace dagsorden {

/// Matches in a message, if each brings a forward index of about a kilobyte.
inline constexpr Xapian::doccount usually_at_once = 30000;

/// SearchIndex::for_each_value() in few messages. at_once: matches in a message; each further
/// message finds the earlier matches again. Throws Xapian::Error.
void for_each_sent_value(const Xapian::Database& shard, const Xapian::Query& query,
                         Xapian::valueno slot, const OnValue& on_value,
                         Xapian::doccount at_once = usually_at_once);

/// For one thread only. All functions throw Xapian::Error.
class RemoteIndex : public SearchIndex {
 public:
  using SearchIndex::SearchIndex;

  ItemSet items_with(const PositionalConstraint& constraint,
                     const Xapian::Query& among) const override;
  void for_each_value(const Xapian::Database& shard, const Xapian::Query& query,
                      Xapian::valueno slot, const OnValue& on_value) const override;
  void bring_forward_indexes(Xapian::Enquire& enquire) const override;
  std::string forward_index_of(const Xapian::MSetIterator& match) const override;
};

}  // namespace dagsorden
