// The score of an item: how well its text answers the words of a query.
//
// One sum over the words, each by the best of its readings: how often it stands there, damped as in
// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"), and in which fields.
// Two factors follow: how much of the query's weight the item holds (coordination), and how near
// each other the words stand (Rasolofo and Savoy 2003, "Term Proximity Scoring for Keyword-Based
// Retrieval Systems"). The item's forward index says where words stand (common/word_sequence.h).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_sequence.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// What a word of the query is to an item.
struct WordInItem {
  double strength = 0;               ///< weight of its best reading there; 0: the item lacks it
  double score = 0;                  ///< what it adds, with its share of the factors
  const Reading* reading = nullptr;  ///< the one that adds it
};

struct ItemScore {
  double score = 0;
  std::vector<WordInItem> words;  ///< in the order of the query's
};

/// One query's. One thread's own.
class Scorer {
 public:
  /// Refers to words. Throws Xapian::Error.
  Scorer(const std::vector<QueryWord>& words, const Xapian::Database& database);

  /// sequence: the document's value of slot::word_sequence.
  ItemScore score(Xapian::docid document, std::string_view sequence) const;

 private:
  struct PlacedReading {
    const Reading* reading = nullptr;
    std::size_t word = 0;
    std::uint32_t first_place = 0;      ///< of its order
    std::uint8_t region = 0;            ///< the field that it has to stand in; 0: any
    std::set<Xapian::docid> documents;  ///< that have its term
  };

  const std::vector<QueryWord>& words_;
  std::vector<PlacedReading> readings_;
  std::vector<std::uint32_t> reading_of_place_;
  bool asks_for_committee_ = false;
  SoughtPlaces places_;
};

}  // namespace dagsorden
