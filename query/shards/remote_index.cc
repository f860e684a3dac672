#include "query/shards/remote_index.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "query/match/phrase_verification.h"
#include "query/plan/positional_query.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// Documents of a shard, ascending, numbered as in that shard, each with its slot::address.
struct ShardItems {
  std::vector<Xapian::docid> documents;
  std::vector<std::string> addresses;
};

ShardItems items_of(const PositionalConstraint& constraint, const Query& among,
                    const SearchIndex& index, const Xapian::Database& shard) {
  ShardItems items;
  items.documents = documents_with(constraint, among, index, shard);
  if (items.documents.empty()) return items;
  for_each_sent_value(shard, with_all_positions(constraint), slot::address,
                      [&, next = items.documents.begin()](Xapian::docid document,
                                                          const std::string& address) mutable {
                        if (next == items.documents.end() || *next != document) return;
                        items.addresses.push_back(address);
                        ++next;
                      });
  return items;
}

std::string address_term(const std::string& address) {
  return fitting_term(std::string(prefix::address) + address);
}

std::string unique_term(const Xapian::Database& shard, Xapian::docid document) {
  auto term = shard.termlist_begin(document);
  term.skip_to(std::string(prefix::unique_id));
  return *term;  // each document has one
}

// The terms of addresses that other documents have too.
std::set<std::string> terms_of_others(const std::vector<Xapian::Database>& shards,
                                      const std::vector<ShardItems>& items) {
  std::vector<Query> addresses;
  for (const ShardItems& of_shard : items) {
    for (const std::string& address : of_shard.addresses) {
      addresses.emplace_back(address_term(address));
    }
  }
  const Query any_address = any_of_many(addresses);
  std::set<std::string> of_others;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    const std::vector<Xapian::docid>& known = items[i].documents;
    for_each_sent_value(shards[i], any_address, slot::address,
                        [&](Xapian::docid document, const std::string& address) {
                          if (std::binary_search(known.begin(), known.end(), document)) return;
                          of_others.insert(address_term(address));
                        });
  }
  return of_others;
}

// Queries that match these items and no others. A remote shard does not know our posting sources,
// so the queries name items by their addresses. If other documents share an address, the unique
// term is needed too; reading it costs a message per document. In another shard that term may
// belong to something else, so the address stays.
std::vector<Query> naming_queries(const std::vector<Xapian::Database>& shards,
                                  const std::vector<ShardItems>& items) {
  const std::set<std::string> of_others = terms_of_others(shards, items);
  std::vector<Query> names;
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

void for_each_sent_value(const Xapian::Database& shard, const Query& query, Xapian::valueno slot,
                         const OnValue& on_value, Xapian::doccount at_once) {
  const Xapian::doccount all = shard.get_doccount();
  for (Xapian::doccount first = 0; first < all; first += at_once) {
    const Xapian::MSet matches = ask_without_weights(shard, query, [&](Xapian::Enquire& enquire) {
      enquire.set_collapse_key(slot, all);
      return enquire.get_mset(first, at_once);
    });
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      on_value(*match, match.get_collapse_key());
    }
    if (matches.size() < at_once) break;
  }
}

void RemoteIndex::for_each_value(const Xapian::Database& shard, const Query& query,
                                 Xapian::valueno slot, const OnValue& on_value) const {
  for_each_sent_value(shard, query, slot, on_value);
}

ItemSet RemoteIndex::items_with(const PositionalConstraint& constraint, const Query& among) const {
  std::vector<ShardItems> items;
  Xapian::doccount count = 0;
  for (const Xapian::Database& shard : each()) {
    items.push_back(items_of(constraint, among, *this, shard));
    count += static_cast<Xapian::doccount>(items.back().documents.size());
  }
  if (count == 0) return {no_items(), 0};
  return {any_of_many(naming_queries(each(), items)), count};
}

void RemoteIndex::bring_forward_indexes(Xapian::Enquire& enquire) const {
  enquire.set_collapse_key(slot::forward_index, database.get_doccount());
}

std::string RemoteIndex::forward_index_of(const Xapian::MSetIterator& match) const {
  return match.get_collapse_key();
}

}  // namespace dagsorden
