// What an item may say instead of a word of the query: parts of compounds, synonyms, abbreviations,
// a correction. Plain data; --explain prints it. All of it comes from the index and from tables of
// words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/plan/index_context.h"
#include "query/plan/word_table.h"

namespace dagsorden {

enum class VariantKind {
  part,          ///< the word as a part of compounds: botilbud in botilbudskapacitet
  parts,         ///< the parts of a compound, near each other: læger på botilbud
  joined,        ///< words of the query as one: rednings beredskab, båd til redning
  derivation,    ///< a word of another class: forurenet for forurening
  synonym,       ///< from the tables of synonyms
  number,        ///< the same amount or section in other words: 1,2 mio. for 1.200.000
  abbreviation,  ///< an abbreviation or its long form, from the tables and the agendas
  correction,    ///< the word that was most likely meant
};

struct Variant {
  VariantKind kind = VariantKind::part;
  std::string text;                ///< for people
  std::vector<std::string> words;  ///< folded words; stems for part, parts and derivation
  bool is_exact = false;           ///< the exact words are meant, not their stems
  double weight = 0;               ///< of a synonym, as its table says
};

/// Its name among the readings of a word: "synonym budget", in the language that was set.
std::string reading_of(const Variant& variant);

/// What one folded word may stand for besides its own inflections; without corrections.
std::vector<Variant> variants_of_word(const std::string& word, const IndexContext& context);

/// What two or more adjacent words may stand for as a whole, synonyms aside, which
/// scattered_variants() finds.
std::vector<Variant> variants_of_run(const std::vector<std::string>& words,
                                     const IndexContext& context);

/// What some words of the query stand for together.
struct ScatteredVariants {
  std::vector<std::size_t> places;  ///< of these words among all
  std::vector<Variant> variants;
  bool must_be_adjacent = false;  ///< count only if nothing but light words is between them
};

/// What several words stand for together, adjacent or not: synonyms of phrases whose words are all
/// in the query, in any order (query/plan/word_table.h), and compounds that say the same as two
/// words with a preposition between them (motorvejsstøj for "støj fra motorvejen").
std::vector<ScatteredVariants> scattered_variants(const std::vector<std::string>& words,
                                                  const IndexContext& context);

}  // namespace dagsorden
