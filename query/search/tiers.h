// The order in which items are looked for: those with all words first, then those that lack some.
//
// A tier is a Xapian query; all its items stand before those that only a later one matches.
// Takes what understand() gives. Only what is given to ask_by_tiers() asks the index.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/understand/understood.h"

namespace dagsorden {

struct Tier {
  Xapian::Query query;
  bool lacks_words = false;  ///< its items lack some of the wanted words
  /// The same items without what only adds weight, which Xapian would take for more of them when it
  /// guesses how many there are.
  Xapian::Query counted = {};
};

/// One tier where no word may lack, else two. Items of the second hold words that carry at least
/// weights::least_share of the weight of all words, and all else that the query demands.
///
/// filter_weight: of each filter's terms, instead of nothing.
std::vector<Tier> tiers_of(const Understood& understood, double filter_weight = 0);

/// What ask(tiers) gives, which may be called twice and then has to begin anew. Throws
/// Xapian::Error.
///
/// Where several filters let all documents pass, Xapian 1.4.22 may take the database for damaged,
/// as without_weights.h tells; not if their terms weigh something. It is too little to be seen.
template <typename Ask>
auto ask_by_tiers(const Understood& understood, const Ask& ask) {
  try {
    return ask(tiers_of(understood));
  } catch (const Xapian::DatabaseCorruptError&) {
    constexpr double hardly_anything = 1e-12;
    return ask(tiers_of(understood, hardly_anything));
  }
}

}  // namespace dagsorden
