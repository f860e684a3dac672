#include "query/search/late_orders.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "query/search/counting.h"
#include "query/understand/order_postings.h"
#include "query/understand/values_of_matches.h"

namespace dagsorden {
namespace {

// Postings and values are read forward: documents have to come in their order.
class AllOrders {
 public:
  explicit AllOrders(const UnsettledOrders& unsettled) {
    settled_.reserve(unsettled.orders.size());
    for (const Order& order : unsettled.orders) settled_.emplace_back(order, unsettled.database);
  }

  bool are_held_in(Xapian::docid document, std::string_view sequence) {
    return std::all_of(settled_.begin(), settled_.end(), [&](OrderInDocuments& order) {
      return order.is_held_in(document, sequence);
    });
  }

 private:
  std::vector<OrderInDocuments> settled_;
};

}  // namespace

void bring_sequences(Xapian::Enquire& enquire, const UnsettledOrders& unsettled) {
  if (unsettled.is_local) return;
  enquire.set_collapse_key(slot::word_sequence, unsettled.database.get_doccount());
}

SequenceOfDocument sequence_of(const Xapian::MSetIterator& match) {
  return {*match, match.get_collapse_key()};
}

std::vector<Xapian::docid> those_that_hold(const UnsettledOrders& unsettled,
                                           std::vector<Xapian::docid> documents) {
  std::sort(documents.begin(), documents.end());
  AllOrders orders(unsettled);
  Xapian::ValueIterator sequence = unsettled.database.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = unsettled.database.valuestream_end(slot::word_sequence);
  std::vector<Xapian::docid> holding;
  for (const Xapian::docid document : documents) {
    sequence.skip_to(document);
    if (sequence == end) break;
    if (sequence.get_docid() != document) continue;
    if (orders.are_held_in(document, *sequence)) holding.push_back(document);
  }
  return holding;
}

std::vector<Xapian::docid> those_that_hold(const UnsettledOrders& unsettled,
                                           std::vector<SequenceOfDocument> documents) {
  std::sort(documents.begin(), documents.end(),
            [](const auto& left, const auto& right) { return left.document < right.document; });
  AllOrders orders(unsettled);
  std::vector<Xapian::docid> holding;
  for (const auto& [document, sequence] : documents) {
    if (orders.are_held_in(document, sequence)) holding.push_back(document);
  }
  return holding;
}

std::vector<Xapian::docid> matches_that_hold(const UnsettledOrders& unsettled,
                                             const Xapian::Query& query) {
  const Xapian::Database& database = unsettled.database;
  if (unsettled.orders.empty() || unsettled.is_local) {
    std::vector<Xapian::docid> matching =
        first_matching(database, query, database.get_doccount()).documents;
    return unsettled.orders.empty() ? matching : those_that_hold(unsettled, std::move(matching));
  }
  std::vector<SequenceOfDocument> matching;
  for_each_value(database, query, slot::word_sequence,
                 [&matching](Xapian::docid document, const std::string& sequence) {
                   matching.push_back({document, sequence});
                 });
  return those_that_hold(unsettled, std::move(matching));
}

}  // namespace dagsorden
