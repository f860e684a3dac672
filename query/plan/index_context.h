// What the translation of a query needs from outside: the index, a stemmer, the day, and what words
// may be taken to mean.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "common/dates.h"
#include "common/word_table.h"
#include "query/plan/index.h"

namespace dagsorden {

/// What a word of the query may stand for besides itself. --exact switches all off.
struct Expansions {
  bool stems = true;
  bool compounds = true;
  bool synonyms = true;
  bool abbreviations = true;
  bool spelling = true;
};

/// What the index answered: the stems of a query are met again and again, and each question reads
/// blocks, or crosses the network.
struct StatisticsCache {
  std::unordered_map<std::string, Xapian::doccount> frequencies;  ///< of terms
  std::unordered_map<std::string, std::vector<std::string>> stem_links;
};

/// What the planner knows. One thread's own.
struct IndexContext {
  const Index& index;
  Stemmer& stemmer;
  Date today;
  Expansions expansions = {};
  std::vector<WordTable> user_tables = {};  ///< synonyms of the user's own
  /// Variants of several words match just the items that hold them near each other, for counts and
  /// lists by date. Without it those that hold all the words, which a ranking tells apart anyway.
  bool settles_variants = true;
  /// One for all copies.
  std::shared_ptr<StatisticsCache> statistics = std::make_shared<StatisticsCache>();
  /// The index, for terms and frequencies.
  const Xapian::Database& database = index.joined();
};

}  // namespace dagsorden
