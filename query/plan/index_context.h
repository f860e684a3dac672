// What the planner needs: the index, a stemmer, the day, and which readings of words are allowed.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "common/dates.h"
#include "query/plan/index.h"
#include "query/plan/word_table.h"

namespace dagsorden {

/// Which readings a word may have besides itself. --exact switches all off.
struct Expansions {
  bool stems = true;
  bool compounds = true;
  bool synonyms = true;
  bool abbreviations = true;
  bool spelling = true;
};

/// A cache of the index's answers. A query asks about the same stems repeatedly, and each answer
/// reads blocks or crosses the network.
struct StatisticsCache {
  std::unordered_map<std::string, Xapian::doccount> frequencies;  ///< of terms
  std::unordered_map<std::string, std::vector<std::string>> stem_links;
};

/// What the planner knows. For one thread only.
struct IndexContext {
  const Index& index;
  Stemmer& stemmer;
  Date today;
  Expansions expansions = {};
  std::vector<WordTable> user_tables = {};  ///< synonyms of the user's own
  /// True: a variant of several words matches only items where they are near each other; counts and
  /// lists by date need that. False: the variant matches all items with the words, which is faster,
  /// and the ranking distinguishes them.
  bool settles_variants = true;
  /// If variants are settled: only their matches among these items matter; empty: among all items.
  Xapian::Query settled_among = {};
  /// Shared by all copies.
  std::shared_ptr<StatisticsCache> statistics = std::make_shared<StatisticsCache>();
  /// The index, for terms and frequencies.
  const Xapian::Database& database = index.joined();
};

}  // namespace dagsorden
