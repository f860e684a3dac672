// What else an item may say where the query says a word: parts of compounds, synonyms,
// abbreviations, a correction. Plain data; --explain prints it.
//
// Everything is looked up in the index and in the tables of words; no dictionary is loaded.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/word_table.h"
#include "query/plan/index_context.h"

namespace dagsorden {

enum class VariantKind {
  part,          ///< the word as a part of compounds: botilbud in botilbudskapacitet
  parts,         ///< the parts of a compound, near each other: læger på botilbud
  joined,        ///< two words of the query as one: rednings beredskab
  derivation,    ///< a word of another class: forurenet for forurening
  synonym,       ///< from the tables of synonyms
  number,        ///< the same amount or section in other words: 1,2 mio. for 1.200.000
  abbreviation,  ///< or what an abbreviation stands for, from the tables and from the agendas
  correction,    ///< the word that was most likely meant
};

struct Variant {
  VariantKind kind = VariantKind::part;
  std::string text;                ///< for people
  std::vector<std::string> words;  ///< folded words; stems for part, parts and derivation
  bool is_exact = false;           ///< the words are meant as they stand, not by their stems
  double weight = 0;               ///< of a synonym, as its table says
};

/// How it stands among the readings of a word: "synonym budget", in the language spoken.
std::string reading_of(const Variant& variant);

/// What one folded word may stand for besides its own inflections. corrections are for words that
/// stand nowhere, in no variant: the caller knows and asks for them with correction_variant().
std::vector<Variant> variants_of_word(const std::string& word, const IndexContext& context);

/// What a run of two words or more may stand for as a whole, synonyms aside.
std::vector<Variant> variants_of_run(const std::vector<std::string>& words,
                                     const IndexContext& context);

/// What some of the words stand for together.
struct ScatteredVariants {
  std::vector<std::size_t> places;  ///< of these words among all
  std::vector<Variant> variants;
};

/// The synonyms of phrases whose words stand among the query's, in any order
/// (common/word_table.h).
std::vector<ScatteredVariants> scattered_synonyms(const std::vector<std::string>& words,
                                                  const IndexContext& context);

}  // namespace dagsorden
