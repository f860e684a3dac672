// Mends the gaps of the Danish stemmer: by, byer, byen, and budget, budgetter, and barn, børn, have
// stems that differ.
//
// The stemmer (Snowball, snowballstem.org/algorithms/danish) cuts endings by rules and only from
// the third letter on, so short words, doubled consonants and changed vowels fall apart. The
// dictionary knows the lemma; its stem links the forms. Verbs on -nde are linked with their nouns
// on -else besides (godkende, godkendelse), since the stemmer takes their -ende for an ending.
// Vowel changes, which this dictionary lists as words of their own, stand in a small table here.
#pragma once

#include <string>
#include <vector>

#include "common/analysis.h"
#include "indexer/words/dictionary.h"

namespace dagsorden {

/// The stems of the lemmas of a folded word that differ from the word's own stem, sorted: budgetter
/// gives budg, børn gives barn. Mostly empty. Links point from a form to its lemma: to treat all
/// forms as one, index a word under these stems too, and search a word under them.
///
/// Careful rather than complete: none of a word that is a lemma itself (hus is no form of hu), but
/// for adjectives (nyt, sikre), and of words
/// below four letters only those of one (øer), and no imperatives. Used when indexing; as
/// thread-safe as its two arguments, which are not.
std::vector<std::string> linked_stems(const std::string& word, Dictionary& dictionary,
                                      Stemmer& stemmer);

}  // namespace dagsorden
