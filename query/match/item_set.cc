#include "query/match/item_set.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "query/match/matched_values.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The documents of each database, by its UUID: Xapian gives a source one shard at a time.
using Documents = std::map<std::string, std::vector<Xapian::docid>>;

class ItemSource : public Xapian::PostingSource {
 public:
  explicit ItemSource(std::shared_ptr<const Documents> documents)
      : documents_(std::move(documents)) {}

  PostingSource* clone() const override { return new ItemSource(documents_); }

  void init(const Xapian::Database& shard) override {
    static const std::vector<Xapian::docid> none;
    const auto found = documents_->find(shard.get_uuid());
    list_ = found == documents_->end() ? &none : &found->second;
    next_ = 0;
    set_maxweight(0);
  }

  Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
  Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
  Xapian::doccount get_termfreq_est() const override {
    return static_cast<Xapian::doccount>(list_->size());
  }

  // It begins in front of the first document.
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    const auto from = list_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ =
        static_cast<std::size_t>(std::lower_bound(from, list_->end(), document) - list_->begin()) +
        1;
  }
  bool at_end() const override { return next_ > list_->size(); }
  Xapian::docid get_docid() const override { return (*list_)[next_ - 1]; }
  std::string get_description() const override { return "ItemSource"; }

 private:
  std::shared_ptr<const Documents> documents_;
  const std::vector<Xapian::docid>* list_ = nullptr;
  std::size_t next_ = 0;  // one further than the current document
};

Query query_of_source(Documents documents) {
  auto* source = new ItemSource(std::make_shared<const Documents>(std::move(documents)));
  return {Query::OP_SCALE_WEIGHT, Query(source->release()), 0};
}

std::string address_term(const std::string& address) {
  return fitting_term(std::string(prefix::address) + address);
}

// Matches what any of many names does, and weighs nothing. A shard knows none of the others' names,
// and of those that it does not know Xapian 1.4 makes a chain, in which it asks each link how many
// documents all links behind it have: twenty thousand take ten seconds. In groups they take 0.2.
Query any_of_many(const std::vector<Query>& names) {
  constexpr std::size_t group_size = 256;
  std::vector<Query> groups;
  for (std::size_t begin = 0; begin < names.size(); begin += group_size) {
    const std::size_t end = std::min(names.size(), begin + group_size);
    // Alternatives of alternatives would become one list again; where nothing weighs, synonyms are
    // alternatives by themselves.
    groups.emplace_back(Query::OP_SYNONYM, names.begin() + static_cast<std::ptrdiff_t>(begin),
                        names.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, groups.begin(), groups.end()), 0};
}

// The terms of addresses that documents besides the items have.
std::set<std::string> terms_of_others(const std::vector<Xapian::Database>& shards,
                                      const ItemSet& items) {
  std::vector<Query> addresses;
  addresses.reserve(size_of(items));
  for (const ShardItems& of_shard : items) {
    for (const std::string& address : of_shard.addresses) {
      addresses.emplace_back(address_term(address));
    }
  }
  const Query any_address = any_of_many(addresses);
  std::set<std::string> of_others;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    const std::vector<Xapian::docid>& known = items[i].documents;
    for_each_value(shards[i], any_address, slot::address,
                   [&](Xapian::docid document, const std::string& address) {
                     if (std::binary_search(known.begin(), known.end(), document)) return;
                     of_others.insert(address_term(address));
                   });
  }
  return of_others;
}

std::string unique_term(const Xapian::Database& shard, Xapian::docid document) {
  auto term = shard.termlist_begin(document);
  term.skip_to(std::string(prefix::unique_id));
  return *term;  // each has one
}

// MatchQueries that match these items and no others: their addresses, mostly. Where others have an
// address too, the lists of terms have to be read, with a message for each; what is unique on one
// machine may be something else's on another one, so the address stays.
std::vector<Query> naming_queries(const std::vector<Xapian::Database>& shards,
                                  const ItemSet& items) {
  const std::set<std::string> of_others = terms_of_others(shards, items);
  std::vector<Query> names;
  names.reserve(size_of(items));
  for (std::size_t i = 0; i < shards.size(); ++i) {
    for (std::size_t j = 0; j < items[i].documents.size(); ++j) {
      const std::string address = address_term(items[i].addresses[j]);
      names.emplace_back(address);
      if (of_others.count(address) == 0) continue;
      names.back() &= Query(unique_term(shards[i], items[i].documents[j]));
    }
  }
  return names;
}

}  // namespace

Xapian::doccount size_of(const ItemSet& items) {
  Xapian::doccount count = 0;
  for (const ShardItems& of_shard : items) {
    count += static_cast<Xapian::doccount>(of_shard.documents.size());
  }
  return count;
}

Query query_of(const ItemSet& items, const IndexContext& context) {
  if (size_of(items) == 0) return {std::string(prefix::unique_id)};  // names no document
  const std::vector<Xapian::Database> shards = context.each();
  if (context.is_local) {
    Documents documents;
    for (std::size_t i = 0; i < shards.size(); ++i) {
      documents[shards[i].get_uuid()] = items[i].documents;
    }
    return query_of_source(std::move(documents));
  }
  return any_of_many(naming_queries(shards, items));
}

}  // namespace dagsorden
