// Sorts the children of a node of kind `all` by what they mean to the search. Thread-safe; nothing
// throws.
#pragma once

#include <string>
#include <vector>

#include "query/parse/syntax.h"

namespace dagsorden {

/// True for a value such as kommune:Køge. Adjacent values of one field are alternatives; with AND
/// between them, or + before them, all must hold.
bool is_filter(const Node& node);

/// True for a word that means nothing by itself (og, hvem, kommer) and has no operator before it.
bool is_plain_function_word(const Node& node);

/// The children without function words, or all of them if no other words remain.
std::vector<const Node*> informative_children(const Node& all);

/// The leaf as it was typed, for messages.
std::string as_typed(const Node& leaf);

}  // namespace dagsorden
