#include "query/search/late_orders.h"

#include <algorithm>

#include "query/understand/order_postings.h"

namespace dagsorden {
namespace {

class OrderDecider : public Xapian::MatchDecider {
 public:
  OrderDecider(const std::vector<Order>& orders, const Xapian::Database& database) {
    postings_.reserve(orders.size());
    for (const Order& order : orders) postings_.emplace_back(order, database);
  }

  bool operator()(const Xapian::Document& document) const override {
    const std::string sequence = document.get_value(slot::word_sequence);
    const Xapian::docid number = document.get_docid();
    return std::all_of(postings_.begin(), postings_.end(), [&](OrderPostings& postings) {
      return postings.first_from(number) == number && postings.is_held_by(sequence);
    });
  }

 private:
  mutable std::vector<OrderPostings> postings_;  // Xapian asks in the order of the documents
};

}  // namespace

std::unique_ptr<Xapian::MatchDecider> decider_of(const std::vector<Order>& orders,
                                                 const Xapian::Database& database) {
  if (orders.empty()) return nullptr;
  return std::make_unique<OrderDecider>(orders, database);
}

}  // namespace dagsorden
