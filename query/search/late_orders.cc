#include "query/search/late_orders.h"

#include <algorithm>

#include "query/understand/order_postings.h"

namespace dagsorden {

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

}  // namespace dagsorden
