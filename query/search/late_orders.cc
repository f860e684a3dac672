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

// Numbers from 1 to last, ascending, that lie evenly: at equal distances they would name the same
// items of agendas of equal length, but multiples of the golden ratio have no period (Weyl 1916).
// From the first-th such number to before the end-th.
std::vector<Xapian::docid> sample_of(Xapian::docid last, std::size_t first, std::size_t end) {
  constexpr double golden = 0.6180339887498949;
  std::vector<Xapian::docid> numbers;
  numbers.reserve(end - first);
  for (std::size_t i = first; i < end; ++i) {
    const double turns = golden * static_cast<double>(i + 1);
    numbers.push_back(1 + static_cast<Xapian::docid>((turns - std::floor(turns)) * last));
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// The first `most` documents that the query matches, ascending, and how many it matches about.
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
  constexpr std::size_t most_listed = 6000;
  const Matching matches = matching(query, database, most_settled);
  std::vector<Xapian::docid> list = matches.documents;
  if (list.size() < most_settled) return those_that_hold(orders, database, list).size();
  const bool is_whole = matches.about < most_listed;
  if (is_whole) list = matching(query, database, database.get_doccount()).documents;
  const auto all = is_whole ? static_cast<Xapian::docid>(list.size()) : database.get_lastdocid();
  const std::size_t all_for_a_match = is_whole ? 1 : 1 + all / (matches.about + 1);
  std::size_t holding = 0;
  std::size_t looked_at = 0;
  std::size_t begin = 0;
  // Known to a third or so where ten of a sample hold them.
  for (const std::size_t matches_in_sample : {300U, 700U}) {
    if (holding >= 10) break;
    const std::size_t end = matches_in_sample * all_for_a_match;
    std::vector<Xapian::docid> sample = sample_of(all, begin, end);
    const auto size = static_cast<Xapian::doccount>(sample.size());
    if (is_whole) {
      for (Xapian::docid& number : sample) number = list[number - 1];
    } else {
      const Xapian::Query in_sample = query_of_documents(sample, database);
      sample = matching({Xapian::Query::OP_FILTER, query, in_sample}, database, size).documents;
    }
    holding += those_that_hold(orders, database, std::move(sample)).size();
    looked_at += size;
    begin = end;
  }
  return looked_at == 0 ? 0 : std::size_t{all} * holding / looked_at;
}

}  // namespace dagsorden
