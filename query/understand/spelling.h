// Corrections of misspelt words, from the words of the index.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "common/analysis.h"

namespace dagsorden {

/// The word of the index that a folded word, which stands nowhere in it, was most likely meant to
/// be: nearest by edit distance (Damerau 1964; swapped neighbours count one) to a word or, by their
/// stems, to any of its forms; then most frequent. Short words are left alone; longer ones may be
/// one letter off, from eight letters on two. Looks at terms that begin with the same letter, and
/// leaves out beginnings from which nothing near can come; throws Xapian::Error.
std::optional<std::string> correction_of(const Xapian::Database& database, const std::string& word,
                                         Stemmer& stemmer);

/// The word of the index that is nearest to another, at most two letters off (one where it is
/// short): for asking whether it was meant.
std::optional<std::string> nearest_word(const Xapian::Database& database, const std::string& word);

}  // namespace dagsorden
