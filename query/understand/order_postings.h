// The documents whose text may hold an order of words: those where the stems of all its places
// stand. Read forward, in the order of the documents, of one database.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// The prefix of the terms of a field; none for nullptr, and for a field that has none.
std::string_view text_prefix_of(const Field* field);

/// One thread's own; throws Xapian::Error.
class OrderPostings {
 public:
  OrderPostings(Order order, const Xapian::Database& shard);
  OrderPostings(const OrderPostings&) = delete;  // the places point into the order
  OrderPostings(OrderPostings&&) = default;
  OrderPostings& operator=(const OrderPostings&) = delete;
  OrderPostings& operator=(OrderPostings&&) = delete;
  ~OrderPostings() = default;

  /// The first document from `from` on with a stem of each place; 0 where there is none.
  Xapian::docid first_from(Xapian::docid from);

  /// Whether the document that was given last, with that value of slot::word_sequence, holds the
  /// words as they are sought.
  bool is_held_by(std::string_view sequence);

 private:
  // The documents where the stem of a word stands.
  struct StemPostings {
    SoughtForm form;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  // One place of the order: any of its words will do.
  using PlacePostings = std::vector<StemPostings>;

  static Xapian::docid first_of_place(PlacePostings& place, Xapian::docid from);

  Order order_;
  std::vector<PlacePostings> places_;
  Xapian::docid document_ = 0;
};

}  // namespace dagsorden
