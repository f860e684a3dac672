#include "query/search/late_orders.h"

#include <algorithm>
#include <utility>

#include "query/understand/item_set.h"
#include "query/understand/order_postings.h"

namespace dagsorden {
namespace {

std::vector<OrderPostings> postings_of(const std::vector<Order>& orders,
                                       const Xapian::Database& database) {
  std::vector<OrderPostings> postings;
  postings.reserve(orders.size());
  for (const Order& order : orders) postings.emplace_back(order, database);
  return postings;
}

// The first document from `from` on that has the words of all orders; 0 where there is none.
Xapian::docid first_with_words(std::vector<OrderPostings>& postings, Xapian::docid from) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; agreeing < postings.size(); i = (i + 1) % postings.size()) {
    const Xapian::docid document = postings[i].first_from(from);
    if (document == 0) return 0;
    agreeing = document == from ? agreeing + 1 : 1;
    from = document;
  }
  return from;
}

// Of each of many places in the database the first documents with the words.
std::vector<Xapian::docid> sample_with_words(const std::vector<Order>& orders,
                                             const Xapian::Database& database,
                                             unsigned of_a_place) {
  constexpr Xapian::docid places = 100;
  std::vector<OrderPostings> postings = postings_of(orders, database);
  const Xapian::docid apart = database.get_lastdocid() / places + 1;
  std::vector<Xapian::docid> documents;
  for (Xapian::docid place = 1; place <= database.get_lastdocid(); place += apart) {
    Xapian::docid from = place;
    for (unsigned taken = 0; taken < of_a_place; ++taken) {
      const Xapian::docid document = first_with_words(postings, from);
      if (document == 0 || document >= place + apart) break;
      documents.push_back(document);
      from = document + 1;
    }
  }
  return documents;
}

// The first `most` documents that the query matches, in any order, and how many it matches.
struct Matching {
  std::vector<Xapian::docid> documents;
  std::size_t count = 0;
};

Matching matching(const Xapian::Query& query, const Xapian::Database& database,
                  Xapian::doccount most, Xapian::doccount least_counted) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, most, least_counted);
  return {{matches.begin(), matches.end()}, matches.get_matches_estimated()};
}

// The share of a sample's documents that the query matches which hold the orders.
double share_that_holds(const std::vector<Order>& orders, const Xapian::Query& query,
                        const Xapian::Database& database) {
  // A share is known to a third of it or so where that many of the sample hold them.
  constexpr std::size_t enough = 10;
  double share = 0;
  for (const unsigned of_a_place : {4U, 6U}) {
    const std::vector<Xapian::docid> sample = sample_with_words(orders, database, of_a_place);
    const Xapian::Query of_sample(Xapian::Query::OP_FILTER, query,
                                  query_of_documents(sample, database));
    const auto size = static_cast<Xapian::doccount>(sample.size());
    const std::vector<Xapian::docid> met = matching(of_sample, database, size, 0).documents;
    if (met.empty()) continue;
    const std::size_t holding = those_that_hold(orders, database, met).size();
    share = static_cast<double>(holding) / static_cast<double>(met.size());
    if (holding >= enough) break;
  }
  return share;
}

}  // namespace

std::vector<Xapian::docid> those_that_hold(const std::vector<Order>& orders,
                                           const Xapian::Database& database,
                                           std::vector<Xapian::docid> documents) {
  // Postings and values are read forward.
  std::sort(documents.begin(), documents.end());
  std::vector<OrderPostings> postings = postings_of(orders, database);
  Xapian::ValueIterator sequence = database.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = database.valuestream_end(slot::word_sequence);
  std::vector<Xapian::docid> holding;
  for (const Xapian::docid document : documents) {
    if (first_with_words(postings, document) != document) continue;
    sequence.skip_to(document);
    if (sequence == end) break;
    const auto is_held = [&sequence](OrderPostings& order) { return order.is_held_by(*sequence); };
    if (sequence.get_docid() == document &&
        std::all_of(postings.begin(), postings.end(), is_held)) {
      holding.push_back(document);
    }
  }
  return holding;
}

std::size_t guess_holding(const std::vector<Order>& orders, const Xapian::Query& query,
                          const Xapian::Database& database) {
  constexpr Xapian::doccount most_settled = 1000;
  // Words of a phrase stand together more often than by chance, as which Xapian would guess it.
  constexpr Xapian::doccount least_counted = 10000;
  Matching matches = matching(query, database, most_settled, least_counted);
  if (matches.documents.size() < most_settled) {
    return those_that_hold(orders, database, std::move(matches.documents)).size();
  }
  return static_cast<std::size_t>(static_cast<double>(matches.count) *
                                  share_that_holds(orders, query, database));
}

}  // namespace dagsorden
