// The documents whose text may hold an order of words: those where the stems of all its places
// stand; and whether it does. Read forward, in the order of the documents, of one database.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// The prefix of the terms of a field; none for nullptr, and for a field that has none.
std::string_view text_prefix_of(const Field* field);

/// The term of all items where a sought word may stand.
std::string term_of(const WordPattern& word, const Field* field);

/// The postings of the words of a place, any of which will do. One thread's own; throws
/// Xapian::Error.
class PositionPostings {
 public:
  /// The place has to outlive it.
  PositionPostings(const std::vector<WordPattern>& place, const Field* field,
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
Xapian::docid first_with_all(std::vector<PositionPostings>& places, Xapian::docid from);

/// The postings of all places of an order, which has to outlive them.
std::vector<PositionPostings> postings_of(const PositionalConstraint& constraint,
                                          const Xapian::Database& shard);

/// Whether an item holds an order: sequence is its value of slot::word_sequence, forms what stands
/// in it at each place.
bool is_satisfied(const PositionalConstraint& constraint, const std::vector<PlaceForms>& forms,
                  std::string_view sequence);

/// Settles an order in documents that are known to have a stem of each place. Only places of
/// several words need their postings, which tell those of a document.
class PositionalVerifier {
 public:
  /// The order has to outlive it.
  PositionalVerifier(const PositionalConstraint& constraint, const Xapian::Database& shard);

  /// Documents have to come in their order. Throws Xapian::Error.
  bool is_satisfied_in(Xapian::docid document, std::string_view sequence);

 private:
  const PositionalConstraint& constraint_;
  std::vector<std::optional<PositionPostings>> places_;  ///< nothing: the one word of forms_
  std::vector<PlaceForms> forms_;
};

}  // namespace dagsorden
