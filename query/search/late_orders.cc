#include "query/search/late_orders.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/search/counting.h"
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

MatchSample sample_matches(const std::vector<Order>& orders, const Xapian::Query& query,
                           const Xapian::Database& database) {
  constexpr Xapian::doccount most_settled = 1000;
  constexpr std::size_t most_listed = 6000;
  constexpr std::size_t most_tried = 300;
  const FirstMatching matches = first_matching(database, query, most_settled);
  std::vector<Xapian::docid> list = matches.documents;
  if (list.size() < most_settled) {
    const std::size_t all = list.size();
    return {all, {all, those_that_hold(orders, database, std::move(list)).size()}};
  }
  if (matches.about < most_listed) {
    list = first_matching(database, query, database.get_doccount()).documents;
    const auto all = static_cast<Xapian::docid>(list.size());
    std::vector<Xapian::docid> sample = sample_of(all, 0, most_tried);
    for (Xapian::docid& number : sample) number = list[number - 1];
    const std::size_t tried = sample.size();
    return {all, {tried, those_that_hold(orders, database, std::move(sample)).size()}};
  }
  const Xapian::docid all = database.get_lastdocid();
  const std::vector<Xapian::docid> sample =
      sample_of(all, 0, most_tried * (1 + all / matches.about));
  const Xapian::Query in_sample = query_of_documents(sample, database);
  std::vector<Xapian::docid> met =
      first_matching(database, {Xapian::Query::OP_FILTER, query, in_sample},
                     static_cast<Xapian::doccount>(sample.size()))
          .documents;
  const std::size_t tried = met.size();
  return {all * tried / sample.size(),
          {tried, those_that_hold(orders, database, std::move(met)).size()}};
}

std::size_t guess_holding(const MatchSample& sample, const Tried& first) {
  if (sample.tried.matches >= sample.matching) return sample.tried.holding;
  if (first.matches >= sample.matching) return first.holding;
  // Those that rank first may hold them more often than others, or less: they count as one find, in
  // as many matches as they took for one. It matters where the sample has few (the mean of a
  // gamma prior of shape 1 and the Poisson numbers of the sample; Gelman et al., Bayesian Data
  // Analysis, 2.6).
  const std::size_t found = sample.tried.holding + 1;
  const std::size_t tried =
      sample.tried.matches + first.matches / std::max<std::size_t>(first.holding, 1);
  return first.holding + (sample.matching - first.matches) * found / tried;
}

}  // namespace dagsorden
