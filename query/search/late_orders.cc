#include "query/search/late_orders.h"

#include <algorithm>
#include <cmath>
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

// Documents from all over the database, ascending: at equal distances they would be the same items
// of agendas of equal length. Multiples of the golden ratio lie evenly, and at no period (Weyl
// 1916).
std::vector<Xapian::docid> sample_of(Xapian::docid last, double count) {
  constexpr double golden = 0.6180339887498949;
  std::vector<Xapian::docid> documents;
  for (double i = 1; i <= count; ++i) {
    const double turns = golden * i;
    documents.push_back(1 + static_cast<Xapian::docid>((turns - std::floor(turns)) * last));
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

// The first `most` documents that the query matches, in any order, and how many it matches about.
struct Matching {
  std::vector<Xapian::docid> documents;
  std::size_t about = 0;
};

Matching matching(const Xapian::Query& query, const Xapian::Database& database,
                  Xapian::doccount most) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, most);
  return {{matches.begin(), matches.end()}, matches.get_matches_estimated()};
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
  Matching matches = matching(query, database, most_settled);
  if (matches.documents.size() < most_settled) {
    return those_that_hold(orders, database, std::move(matches.documents)).size();
  }
  const double all = database.get_lastdocid();
  const double share_that_matches = std::min(1.0, static_cast<double>(matches.about) / all);
  double guess = 0;
  // Known to a third or so where ten of a sample hold them.
  for (const double matching_in_sample : {400, 800}) {
    const std::vector<Xapian::docid> sample =
        sample_of(database.get_lastdocid(), matching_in_sample / share_that_matches);
    const Xapian::Query of_sample(Xapian::Query::OP_FILTER, query,
                                  query_of_documents(sample, database));
    const auto size = static_cast<Xapian::doccount>(sample.size());
    const auto holding =
        those_that_hold(orders, database, matching(of_sample, database, size).documents);
    guess = all * static_cast<double>(holding.size()) / size;
    if (holding.size() >= 10) break;
  }
  return static_cast<std::size_t>(guess);
}

}  // namespace dagsorden
