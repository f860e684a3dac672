#include "query/search/late_orders.h"

#include <algorithm>

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

std::vector<Xapian::docid> sample_with_words(const std::vector<Order>& orders,
                                             const Xapian::Database& database,
                                             unsigned of_a_place) {
  constexpr Xapian::docid places = 40;
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

double share_that_holds(const std::vector<Order>& orders, const Xapian::Database& database) {
  // A share is known to a third of it or so where that many of the sample hold them.
  constexpr std::size_t enough = 10;
  double share = 0;
  for (const unsigned of_a_place : {10U, 20U}) {
    const std::vector<Xapian::docid> sample = sample_with_words(orders, database, of_a_place);
    if (sample.empty()) return 0;
    const std::vector<Xapian::docid> holding = those_that_hold(orders, database, sample);
    share = static_cast<double>(holding.size()) / static_cast<double>(sample.size());
    if (holding.size() >= enough) break;
  }
  return share;
}

}  // namespace dagsorden
