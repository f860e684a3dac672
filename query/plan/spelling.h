// Corrections of misspelt words, from the words of the index.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "common/analysis.h"

namespace dagsorden {

/// The word of the index that a folded word, which stands nowhere in it, was most likely meant to
/// be, as it stands in some item: one that differs in dots and rings alone (koge, køge), then the
/// nearest by edit distance (Damerau 1964; swapped neighbours count one), then names of
/// municipalities, then the most frequent. Words of the dictionary are left alone, and short ones
/// but for dots and rings; longer ones may be one letter off, from eight letters on two; the first
/// letter alone is taken for wrong where nothing else is found. Throws Xapian::Error.
std::optional<std::string> correction_of(const Xapian::Database& database, const std::string& word,
                                         Stemmer& stemmer);

/// The word of the index that is nearest to another, at most two letters off (one where it is
/// short): for asking whether it was meant.
std::optional<std::string> nearest_word(const Xapian::Database& database, const std::string& word);

}  // namespace dagsorden
