// How close the text of an item comes to the query: words that are neighbours in the query weigh
// more where they are neighbours in the text, and so do words that stand as they were typed.
//
// Looked for in the first items only, in the sequence of their words (common/word_sequence.h),
// after the stems have ranked them: re-ranking by proximity as in Rasolofo and Savoy 2003, "Term
// Proximity Scoring for Keyword-Based Retrieval Systems".
#pragma once

#include <string_view>
#include <vector>

#include "query/understand/understood.h"

namespace dagsorden {

/// So many of the first items are looked through.
inline constexpr std::size_t most_looked_through = 50;

/// What closeness adds to the score of an item with this sequence of words.
double closeness(std::string_view sequence, const Closeness& sought);

/// What it adds at most, to any item.
double most_closeness(const Closeness& sought);

}  // namespace dagsorden
