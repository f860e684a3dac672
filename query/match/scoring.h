// Scores how well the text of an item answers the words of a query. The score is a sum over the
// words. Each counts by the best of its readings, damped as in BM25 (Robertson and Zaragoza 2009,
// "The Probabilistic Relevance Framework"), and by fields. Two factors follow: the share of the
// query's weight that the item has (coordination), and how near the words are (Rasolofo and Savoy
// 2003, "Term Proximity Scoring for Keyword-Based Retrieval Systems"):
//
//   score = coordination * (1 + near * share in one stretch + adjacent * share side by side)
//           * sum over the words of rarity * (damped count * strength + title + recommendation)
//
// A long item is scored by its best passage, if that gives more. The constants are in weights.h.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/forward_index.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// How an item answers a word of the query.
struct WordInItem {
  double strength = 0;  ///< weight of the best reading in the item; 0: the item lacks it
  double score = 0;     ///< what the word adds to the score, factors included
  const Reading* reading = nullptr;  ///< the reading that adds it
};

struct ItemScore {
  double score = 0;
  std::vector<WordInItem> words;  ///< in the order of the query's
};

/// Scores the items of one query. For one thread only.
class Scorer {
 public:
  /// words must outlive it. Throws Xapian::Error.
  Scorer(const std::vector<QueryWord>& words, const Xapian::Database& database);

  /// sequence: the document's value of slot::forward_index.
  ItemScore score(Xapian::docid document, std::string_view sequence) const;

  /// A word of the query at a position of the item.
  struct Occurrence {
    unsigned position = 0;
    std::uint8_t field_mask = 0;
    double strength = 0;  ///< the weight of the reading
    const Reading* reading = nullptr;
  };

 private:
  struct PlacedReading {
    const Reading* reading = nullptr;
    std::size_t word = 0;
    std::uint32_t first_slot = 0;       ///< index of its first slot in slots_
    std::uint8_t field_mask = 0;        ///< the field that it must be in; 0: any
    std::set<Xapian::docid> documents;  ///< that have its term
  };

  /// For each word of the query, by position.
  std::vector<std::vector<Occurrence>> occurrences_in(Xapian::docid document,
                                                      const std::vector<SlotPosition>& found) const;

  const std::vector<QueryWord>& words_;
  std::vector<PlacedReading> readings_;
  std::vector<std::uint32_t> reading_of_slot_;
  bool asks_for_committee_ = false;
  std::vector<SlotForms> slots_;
};

}  // namespace dagsorden
