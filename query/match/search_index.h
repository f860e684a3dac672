// The databases that a search reads as one. Implements what the planner asks (query/plan/index.h),
// and reads the forward index of a match for the ranking. query/shards/remote_index.h overrides
// calls that would cost one message per remote document, so other code need not know where a
// database is.
#pragma once

#include <xapian.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "common/stored_items.h"
#include "query/plan/index.h"

namespace dagsorden {

using OnValue = std::function<void(Xapian::docid document, const std::string& value)>;

/// For one thread only. All functions throw Xapian::Error.
class SearchIndex : public Collection, public Index {
 public:
  explicit SearchIndex(const Xapian::Database& one) : SearchIndex(one, {one}) {}
  SearchIndex(const Xapian::Database& joined, std::vector<Xapian::Database> each,
              bool has_local = true)
      : Collection(joined, each), each_(std::move(each)), has_local_(has_local) {}

  const Xapian::Database& joined() const override { return database; }
  const std::vector<Xapian::Database>& each() const override { return each_; }
  ItemSet items_with(const PositionalConstraint& constraint,
                     const Xapian::Query& among) const override;
  std::map<std::string, Xapian::doccount> words_of(const std::string& stem,
                                                   std::size_t most) const override;

  /// Calls on_value for each document that a query matches, in the order of documents, with its
  /// value of a slot; empty if it has none. shard: joined(), or one of each().
  virtual void for_each_value(const Xapian::Database& shard, const Xapian::Query& query,
                              Xapian::valueno slot, const OnValue& on_value) const;

  /// How many matches to ask of Xapian for the best `wanted` (xapian_workarounds.h).
  Xapian::doccount matches_to_ask_for(Xapian::doccount wanted) const;

  /// Makes each match of an enquiry carry its forward index if it would have to be fetched
  /// from another machine; forward_index_of() reads it.
  virtual void bring_forward_indexes(Xapian::Enquire& enquire) const;
  virtual std::string forward_index_of(const Xapian::MSetIterator& match) const;

 private:
  std::vector<Xapian::Database> each_;
  bool has_local_;  // some are on this machine
};

}  // namespace dagsorden
