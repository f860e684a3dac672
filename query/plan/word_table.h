// Tables of synonyms and abbreviations.
//
// A table is UTF-8 text with one group per line:
//
//     # a comment is a line of its own
//     sygehus = hospital                  each finds the other
//     handicap -> udviklingshæmning       the left also finds the right, but not conversely
//     ØA## = økonomiaftale 20##           # stands for a digit; the same digits are filled in
//     "ledighed" = arbejdsløshed          in quotes: matches exactly
//     løn -> vederlag = honorar @ 0.5     the weight against the word itself, 0.1 to 1;
//                                         usual_table_weight if it is not given
//
// A phrase has one or more words. Several words need be neither adjacent nor in this order
// (scattered_phrases). Words match by stem, so inflections match too. A phrase in quotes matches
// exactly, with or without a genitive s. So does one whose words have no lower-case letters or two
// capitals (SEL, 3F, PtX), because the stemmer would change them. Groups are not transitive: words
// found through a group are not looked up again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

/// One or more words, folded by tokenize(), without stacked tokens.
struct Phrase {
  std::vector<std::string> words;
  bool is_exact = false;  ///< its words match exactly, not by stem
  double weight = 0;      ///< of an alternative, relative to the original; 0 in a table
  bool operator==(const Phrase& other) const {
    return words == other.words && is_exact == other.is_exact;
  }
};

inline constexpr double usual_table_weight = 0.6;

/// A line of a table. In a number pattern, words hold # for each open digit.
struct WordGroup {
  std::vector<Phrase> phrases;
  bool is_directed = false;  ///< the first phrase finds the others, but not conversely
  double weight = usual_table_weight;
  std::size_t line = 0;  ///< counted from 1
};

/// A phrase that can be looked up: groups[group].phrases[phrase].
struct PhrasePlace {
  std::size_t group = 0;
  std::size_t phrase = 0;
};

/// Made by parse_word_table(), and read-only after that.
struct WordTable {
  std::vector<WordGroup> groups;
  std::unordered_multimap<std::string, PhrasePlace>
      places;  ///< by the stem of the first informative word
};

/// Reads a table. Throws Error(Fault::usage) that names file_name and the line for a line without
/// = or ->, with two ->, with an empty phrase, an invalid weight, a phrase of stop words only,
/// phrases that differ in their number of # signs, and for text that is not UTF-8.
WordTable parse_word_table(std::string_view text, std::string_view file_name);

/// The keys in WordTable::places of phrases that may begin with this folded word.
std::vector<std::string> keys_of(const std::string& word, Stemmer& stemmer);

/// The alternatives of a run of folded words: the other phrases of all groups that have this run,
/// stop words aside, in the table's order, each once, open digits filled in. Empty if there are
/// none, and for a stop word. Words of one stem with different derivations (ledelse, ledighed) are
/// not the same word.
std::vector<Phrase> alternatives(const WordTable& table, const std::vector<std::string>& words,
                                 Stemmer& stemmer);

/// A phrase whose words are found among others.
struct ScatteredPhrase {
  std::vector<std::size_t> places;  ///< of its informative words, in its order
  std::vector<Phrase> alternatives;
};

/// The phrases of two or more informative words that are all among these folded words, in any
/// order: "skolen har for store klasser" contains "store klasser i skolen". A phrase with fewer
/// informative words ("vil ikke i skole") needs all of its words. Phrases at the same places
/// count as one.
std::vector<ScatteredPhrase> scattered_phrases(const WordTable& table,
                                               const std::vector<std::string>& words,
                                               Stemmer& stemmer);

}  // namespace dagsorden
