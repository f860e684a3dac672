// Tables of words that a searcher takes for one another: synonyms and abbreviations.
//
// A table is a text in UTF-8, one group a line:
//
//     # a comment has a line of its own
//     sygehus = hospital                  each of them finds the others
//     handicap -> udviklingshæmning       the left also finds the right, not the other way
//     ØA## = økonomiaftale 20##           # stands for a digit; the same digits come back
//     "ledighed" = arbejdsløshed          in quotes: meant as it stands
//     løn -> vederlag = honorar @ 0.5     how much they weigh against the word itself, 0.1 to 1;
//                                         without it usual_table_weight
//
// A phrase is one word or more; those of several words need not stand side by side, nor in this
// order (scattered_phrases). Its words match by their stem, so inflections do. A phrase in
// quotes matches as it stands, with or without a genitive s, and so does one whose words have no
// lower-case letters or two capitals (SEL, 3F, PtX): the stemmer would make other words of them.
// A group says nothing about its neighbours: what a word finds does not find more in its turn.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

/// One word or more, folded as tokenize() gives them, without its stacked tokens.
struct Phrase {
  std::vector<std::string> words;
  bool is_exact = false;  ///< all its words are meant as they stand, not by stem
  double weight = 0;      ///< of an alternative, against what it stands for; 0 in a table
  bool operator==(const Phrase& other) const {
    return words == other.words && is_exact == other.is_exact;
  }
};

inline constexpr double usual_table_weight = 0.6;

/// A line of a table. In a number pattern, words hold # for each open digit.
struct WordGroup {
  std::vector<Phrase> phrases;
  bool is_directed = false;  ///< the first phrase finds the others, and nothing finds it
  double weight = usual_table_weight;
  std::size_t line = 0;  ///< counted from 1
};

/// A phrase that can be looked up: groups[group].phrases[phrase].
struct PhrasePlace {
  std::size_t group = 0;
  std::size_t phrase = 0;
};

/// Made by parse_word_table() and only read after that, by any number of threads.
struct WordTable {
  std::vector<WordGroup> groups;
  std::size_t longest_phrase = 0;  ///< in words: no longer run needs to be looked up
  std::unordered_multimap<std::string, PhrasePlace>
      places;  ///< by the stem of the first telling word
};

/// Reads a table. Throws Error(Fault::usage) that names file_name and the line for a line without
/// = or ->, with two ->, with an empty phrase, a weight that is none, a phrase of stop words only,
/// phrases that differ in their number of # signs, and for text that is not UTF-8.
WordTable parse_word_table(std::string_view text, std::string_view file_name);

/// What the phrases that may begin with this folded word are kept under (WordTable::places).
std::vector<std::string> keys_of(const std::string& word, Stemmer& stemmer);

/// What else a run of folded words may be called: the other phrases of all groups that hold
/// this run, stop words aside, in the table's order, each once, open digits filled in. Empty where
/// there are none, and for a stop word. Words of one stem that are derived in different ways
/// (ledelse, ledighed) are not the same word.
std::vector<Phrase> alternatives(const WordTable& table, const std::vector<std::string>& words,
                                 Stemmer& stemmer);

/// A phrase whose words stand among others.
struct ScatteredPhrase {
  std::vector<std::size_t> places;  ///< of its telling words, in its order
  std::vector<Phrase> alternatives;
};

/// The phrases of two telling words and more whose words all stand among these folded ones, in any
/// order: "skolen har for store klasser" holds "store klasser i skolen". A phrase with fewer
/// telling words ("vil ikke i skole") stands with all of its words. What stands at the same places
/// is one.
std::vector<ScatteredPhrase> scattered_phrases(const WordTable& table,
                                               const std::vector<std::string>& words,
                                               Stemmer& stemmer);

}  // namespace dagsorden
