// Words that are neighbours in the query weigh more where they are neighbours in the text.
//
// Looked for in the first items only, in the order of their stems (common/stem_sequence.h), after
// the words have ranked them: re-ranking by proximity as in Rasolofo and Savoy 2003, "Term
// Proximity Scoring for Keyword-Based Retrieval Systems".
#pragma once

#include <string_view>
#include <vector>

#include "query/understand/understood.h"

namespace dagsorden {

/// So many of the first items are looked through.
inline constexpr std::size_t most_looked_through = 50;

/// What nearness adds to the score of an item with this sequence of stems.
double nearness(std::string_view sequence, const std::vector<Neighbours>& neighbours);

}  // namespace dagsorden
