// Links the stems of one lemma that the Danish stemmer (Snowball,
// snowballstem.org/algorithms/danish) keeps apart: by, byer, byen; budget, budgetter; barn, børn.
//
// The dictionary knows the lemma; its stem links the forms. Verbs on -nde are also linked to their
// nouns on -else (godkende, godkendelse), because the stemmer treats -ende as an ending. Vowel
// changes, which the dictionary lists as separate words, are in a small table.
#pragma once

#include <string>
#include <vector>

#include "common/analysis.h"
#include "indexer/words/dictionary.h"

namespace dagsorden {

/// The stems of a folded word's lemmas that differ from its own stem, sorted: børn gives barn.
///
/// A word that is itself a lemma has none (hus is not a form of hu), except adjectives (nyt,
/// sikre). A word of fewer than four letters is linked only to one-letter lemmas (øer). Imperatives
/// do not count. Not thread-safe, like its arguments.
std::vector<std::string> linked_stems(const std::string& word, Dictionary& dictionary,
                                      Stemmer& stemmer);

}  // namespace dagsorden
