// Words that say little of what is asked for: question words, light verbs, glue, general
// adjectives. Thread-safe; nothing throws.
#pragma once

#include <string_view>

namespace dagsorden {

/// How telling a folded word can be: 0 for glue (hvor, kommer, blandt), which a query drops as long
/// as other words remain; a part of 1 for general words (bedre, hurtig); 1 for all others. How rare
/// it is comes on top.
double informativeness(std::string_view word);

}  // namespace dagsorden
