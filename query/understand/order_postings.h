// The documents whose text may hold an order of words: those where the stems of all its places
// stand; and whether it does. Read forward, in the order of the documents, of one database.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/understand/order.h"

namespace dagsorden {

/// The prefix of the terms of a field; none for nullptr, and for a field that has none.
std::string_view text_prefix_of(const Field* field);

/// The term of all items where a sought word may stand.
std::string term_of(const SoughtWord& word, const Field* field);

/// The postings of the words of a place, any of which will do. One thread's own; throws
/// Xapian::Error.
class PlacePostings {
 public:
  /// The place has to outlive it.
  PlacePostings(const std::vector<SoughtWord>& place, const Field* field,
                const Xapian::Database& shard);

  /// The first document from `from` on where one of them stands; 0 where there is none.
  Xapian::docid first_from(Xapian::docid from);

  /// Those that stand in the document that was given last.
  PlaceForms forms_in(Xapian::docid document) const;

 private:
  struct StemPostings {
    SoughtForm form;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  std::vector<StemPostings> words_;
};

/// The first document from `from` on with a stem of each place; 0 where there is none.
Xapian::docid first_with_all(std::vector<PlacePostings>& places, Xapian::docid from);

/// The postings of all places of an order, which has to outlive them.
std::vector<PlacePostings> postings_of(const Order& order, const Xapian::Database& shard);

/// Whether an item holds an order: sequence is its value of slot::word_sequence, forms what stands
/// in it at each place.
bool is_held(const Order& order, const std::vector<PlaceForms>& forms, std::string_view sequence);

/// Settles an order in documents that are known to have a stem of each place. Only places of
/// several words need their postings, which tell those of a document.
class OrderInDocuments {
 public:
  /// The order has to outlive it.
  OrderInDocuments(const Order& order, const Xapian::Database& shard);

  /// Documents have to come in their order. Throws Xapian::Error.
  bool is_held_in(Xapian::docid document, std::string_view sequence);

 private:
  const Order& order_;
  std::vector<std::optional<PlacePostings>> places_;  ///< nothing: the one word of forms_
  std::vector<PlaceForms> forms_;
};

}  // namespace dagsorden
