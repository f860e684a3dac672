// What the index knows of words: how often they stand, their other stems, their parts.
//
// All of it is asked of terms and metadata, so that it works over remote databases too and no
// dictionary is loaded for a query; each but once (StatisticsCache). One thread a database; throws
// Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/analysis.h"
#include "query/plan/index_context.h"

namespace dagsorden {

/// In how many items a term stands.
Xapian::doccount term_frequency(const IndexContext& context, const std::string& term);

/// In how many items words of this stem stand.
Xapian::doccount stem_frequency(const IndexContext& context, const std::string& stem);

/// In how many items it stands as a part of a compound.
Xapian::doccount part_frequency(const IndexContext& context, const std::string& stem);

/// The other stems of the word's lemma (børn: barn), as the indexer found them in the dictionary:
/// what any shard knows, in order.
std::vector<std::string> known_stem_links(const IndexContext& context, const std::string& stem);

/// The mark of the last run that came to its end (last_mark()): of several shards the one longest
/// ago, so that what is in none of them yet is never taken for old. Empty where one has had none.
std::string earliest_last_run(const IndexContext& context);

/// Splits a compound that the index need not know into parts that it knows, with linking letters
/// (-s-, -e-, -er-) between: stems, in order. Empty where it cannot be split. The fewest parts win,
/// then those whose rarest part is most frequent (after Koehn and Knight 2003, "Empirical Methods
/// for Compound Splitting"; frequencies are the index's own).
std::vector<std::string> split_by_index(const std::string& word, const IndexContext& context);

}  // namespace dagsorden
