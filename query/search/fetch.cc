#include "query/search/fetch.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

using Xapian::Query;

std::string group_term(const GroupKey& group) {
  return word_term(prefix::meeting_item, group.meeting_item);
}

// The terms of items that stand in several documents. In order they mostly lie in blocks that were
// read before.
std::set<std::string> terms_of_several(const Xapian::Database& database,
                                       const std::vector<RankedItem>& items) {
  std::set<std::string> terms;
  for (const RankedItem& item : items) {
    if (!item.group.meeting_item.empty()) terms.insert(group_term(item.group));
  }
  for (auto term = terms.begin(); term != terms.end();) {
    term = database.get_termfreq(*term) > 1 ? std::next(term) : terms.erase(term);
  }
  return terms;
}

// The documents that query matches among those with one of the terms.
std::set<Xapian::docid> matching(const Query& query, const UnsettledOrders& late,
                                 const std::set<std::string>& terms) {
  if (terms.empty()) return {};
  const Query with_terms(Query::OP_FILTER, query, Query(Query::OP_OR, terms.begin(), terms.end()));
  const std::vector<Xapian::docid> documents = matches_that_hold(late, with_terms);
  return {documents.begin(), documents.end()};
}

struct Member {
  Xapian::docid document = 0;
  Item item;
  bool matches = false;
};

// All documents of an item, whether they match or not.
std::vector<Member> members_of(const Xapian::Database& database, const RankedItem& ranked,
                               const std::set<Xapian::docid>& matching_documents,
                               ItemsAtHand& at_hand) {
  std::vector<Member> members;
  const std::string term = group_term(ranked.group);
  for (auto document = database.postlist_begin(term); document != database.postlist_end(term);
       ++document) {
    if (*document == ranked.document) continue;
    const Xapian::Document other = database.get_document(*document);
    if (!are_alike(ranked.group.title, group_key(other.get_value(slot::meeting_item)).title)) {
      continue;
    }
    members.push_back(
        {*document, at_hand.take(*document), matching_documents.count(*document) > 0});
  }
  members.push_back({ranked.document, at_hand.take(ranked.document), true});
  return members;
}

Hit hit_of(std::vector<Member> members, double score) {
  std::sort(members.begin(), members.end(), [](const Member& left, const Member& right) {
    if (left.matches != right.matches) return left.matches;
    return is_shown_before(left.item, right.item);
  });
  Hit hit;
  hit.score = score;
  hit.document = members.front().document;
  hit.item = std::move(members.front().item);
  for (std::size_t i = 1; i < members.size(); ++i) {
    hit.also.push_back({members[i].item.id, members[i].item.source.path});
  }
  return hit;
}

}  // namespace

std::vector<Hit> fetch_hits(const Query& query, const UnsettledOrders& late,
                            const std::vector<RankedItem>& items, ItemsAtHand& at_hand) {
  const Xapian::Database& database = late.database;
  const std::set<std::string> shared_terms = terms_of_several(database, items);
  const std::set<Xapian::docid> matching_documents = matching(query, late, shared_terms);
  std::vector<Hit> hits;
  hits.reserve(items.size());
  for (const RankedItem& item : items) {
    const bool shared = shared_terms.count(group_term(item.group)) > 0;
    std::vector<Member> members;
    if (shared) {
      members = members_of(database, item, matching_documents, at_hand);
    } else {
      members.push_back({item.document, at_hand.take(item.document), true});
    }
    hits.push_back(hit_of(std::move(members), item.score));
  }
  return hits;
}

void find_word_scores(const Xapian::Database& database, const std::vector<WantedWord>& words,
                      const std::vector<RankedItem>& items, std::vector<Hit>& hits) {
  for (const WantedWord& word : words) {
    Xapian::Enquire enquire(database);
    enquire.set_query(with_bonus(word.query, word.bonus));
    enquire.set_weighting_scheme(weights::ranking());
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    std::map<Xapian::docid, double> scores;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      scores.emplace(*match, match.get_weight());
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const auto found = scores.find(items[i].document);
      if (found != scores.end()) hits[i].word_scores.push_back({word.text, found->second});
    }
  }
}

void find_missing_words(const Xapian::Database& database, const std::vector<WantedWord>& words,
                        std::vector<Hit>& hits) {
  std::set<std::string> addresses;
  for (const Hit& hit : hits) addresses.insert(word_term(prefix::address, hit.item.id));
  for (const WantedWord& word : words) {
    const std::set<Xapian::docid> holders = matching(word.query, {{}, database}, addresses);
    for (Hit& hit : hits) {
      if (holders.count(hit.document) == 0) hit.missing_words.push_back(word.text);
    }
  }
}

}  // namespace dagsorden
