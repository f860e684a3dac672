// What the index knows about words: in how many items they are, their other stems, their parts.
//
// It reads terms and metadata, so it works over remote databases and needs no dictionary. Each
// answer is cached (StatisticsCache). One thread per database; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "query/plan/index_context.h"

namespace dagsorden {

/// The number of items with a term.
Xapian::doccount term_frequency(const IndexContext& context, const std::string& term);

/// The number of items with a word of this stem.
Xapian::doccount stem_frequency(const IndexContext& context, const std::string& stem);

/// The number of items with a compound that has this stem as a part.
Xapian::doccount part_frequency(const IndexContext& context, const std::string& stem);

/// The other stems of the word's lemma (børn: barn), as the indexer found them in the dictionary.
/// Sorted, from all shards.
std::vector<std::string> known_stem_links(const IndexContext& context, const std::string& stem);

/// The stem, followed by those that the index links to it.
std::vector<std::string> family_of(const std::string& stem, const IndexContext& context);

/// The family of a folded word's stem. The index links only forms that it has met. So if no word of
/// the family is in an item, the families of other forms are added: forms with another stem
/// (anonymt, lavede, pladser), and forms that the dictionary names (gøre for gjort).
std::vector<std::string> family_of_word(const std::string& word, const IndexContext& context);

/// True if a word of the family is in some item.
bool any_stands(const std::vector<std::string>& family, const IndexContext& context);

/// The stem_term() of each stem.
std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems);

/// The mark of the last run that finished (last_mark()). Among shards, the earliest one counts,
/// so that no new item counts as old. Empty if a shard has had no such run.
std::string earliest_last_run(const IndexContext& context);

/// Splits a compound into parts that the index knows, with linking letters (-s-, -e-, -er-) between
/// them. The compound itself may be unknown. Gives the stems of the parts, in order; empty if
/// there is no such split. The fewest parts win, then the split whose rarest part is most frequent
/// (after Koehn and Knight 2003, "Empirical Methods for Compound Splitting").
std::vector<std::string> split_by_index(const std::string& word, const IndexContext& context);

}  // namespace dagsorden
