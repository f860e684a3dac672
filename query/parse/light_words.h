// Words that say little about the subject of a query: question words, light verbs, function words,
// general adjectives. Thread-safe; nothing throws.
#pragma once

#include <string_view>

namespace dagsorden {

/// How informative a folded word can be, before its rarity is counted in: 0 for function words
/// (hvor, kommer, blandt), which a query drops as long as other words remain; less than 1 for
/// general words (bedre, hurtig); 1 for all others.
double informativeness(std::string_view word);

}  // namespace dagsorden
