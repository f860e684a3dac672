#include "query/search/late_orders.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/understand/item_set.h"
#include "query/understand/order_postings.h"

namespace dagsorden {
namespace {

// Numbers from 1 to last, ascending: runs that lie evenly, as neighbours are read together. At
// equal distances they would begin at the same items of agendas of equal length, but multiples of
// the golden ratio have no period (Weyl 1916). From the first-th such number to before the end-th.
std::vector<Xapian::docid> sample_of(Xapian::docid last, std::size_t first, std::size_t end) {
  constexpr double golden = 0.6180339887498949;
  constexpr std::size_t runs = 40;
  const std::size_t length = (end - first + runs - 1) / runs;
  std::vector<std::size_t> beginnings;
  beginnings.reserve(runs);
  for (std::size_t run = 0; run < runs; ++run) {
    const double turns = golden * static_cast<double>(first + run + 1);
    const double room = last > length ? static_cast<double>(last - length + 1) : 0;
    beginnings.push_back(1 + static_cast<std::size_t>((turns - std::floor(turns)) * room));
  }
  std::sort(beginnings.begin(), beginnings.end());
  std::vector<Xapian::docid> numbers;
  numbers.reserve(runs * length);
  std::size_t next = 1;
  for (const std::size_t begin : beginnings) {
    const std::size_t behind = std::min(begin + length, std::size_t{last} + 1);
    for (next = std::max(next, begin); next < behind; ++next) {
      numbers.push_back(static_cast<Xapian::docid>(next));
    }
  }
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
  std::vector<OrderInDocuments> settled;
  settled.reserve(orders.size());
  for (const Order& order : orders) settled.emplace_back(order, database);
  Xapian::ValueIterator sequence = database.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = database.valuestream_end(slot::word_sequence);
  std::vector<Xapian::docid> holding;
  for (const Xapian::docid document : documents) {
    sequence.skip_to(document);
    if (sequence == end) break;
    if (sequence.get_docid() != document) continue;
    const bool are_held = std::all_of(settled.begin(), settled.end(), [&](OrderInDocuments& order) {
      return order.is_held_in(document, *sequence);
    });
    if (are_held) holding.push_back(document);
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
  for (const std::size_t matches_in_sample : {300U, 500U}) {
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
