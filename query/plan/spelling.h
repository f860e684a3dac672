// Corrects misspelt words to words of the index.
#pragma once

#include <optional>
#include <string>

#include "common/analysis.h"
#include "query/plan/index.h"

namespace dagsorden {

/// The word that was most likely meant by a folded word that is in no item, as spelled in some
/// item. A word that differs only in dots and rings comes first (koge, køge), then the nearest by
/// edit distance (Damerau 1964; swapped neighbours count one), then names of municipalities, then
/// the most frequent word. Words of the dictionary are left alone. In short words only dots and
/// rings are corrected; longer ones may be one letter off, and two from eight letters on. Another
/// first letter is tried only if nothing else is found. Throws Xapian::Error.
std::optional<std::string> correction_of(const Index& index, const std::string& word,
                                         Stemmer& stemmer);

/// The nearest word of the index, at most two letters off (one for a short word), to ask whether it
/// was meant.
std::optional<std::string> nearest_word(const Index& index, const std::string& word);

}  // namespace dagsorden
