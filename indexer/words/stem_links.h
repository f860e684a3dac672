// Bridges gaps of the Danish stemmer: by, byer, byen; budget, budgetter; barn, børn have different
// stems.
//
// The stemmer (Snowball, snowballstem.org/algorithms/danish) removes endings by rules and only from
// the third letter on, so short words, doubled consonants and vowel changes fall apart. The
// dictionary knows the lemma; its stem links the forms. Verbs on -nde are also linked to their
// nouns on -else (godkende, godkendelse), because the stemmer takes -ende for an ending. Vowel
// changes, which the dictionary lists as separate words, are in a small table here.
#pragma once

#include <string>
#include <vector>

#include "common/analysis.h"
#include "indexer/words/dictionary.h"

namespace dagsorden {

/// The stems of a folded word's lemmas that differ from its own stem, sorted: budgetter gives budg,
/// børn gives barn. Usually empty. Links point from a form to its lemma: index a word under these
/// stems too, and search it under them.
///
/// Careful rather than complete: a word that is itself a lemma has none (hus is not a form of hu),
/// except adjectives (nyt, sikre); a word below four letters is linked only to one-letter lemmas
/// (øer); imperatives do not count. Not thread-safe, like its arguments.
std::vector<std::string> linked_stems(const std::string& word, Dictionary& dictionary,
                                      Stemmer& stemmer);

}  // namespace dagsorden
