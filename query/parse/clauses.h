// What the children of a node of kind `all` are to the search. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <vector>

#include "query/parse/syntax.h"

namespace dagsorden {

/// kommune:Køge. Such values of one field that stand side by side are alternatives; with AND
/// between them, or + before them, they have to hold together.
bool is_filter(const Node& node);

/// A word that means nothing by itself (og, hvem, kommer), with no sign before it.
bool is_plain_function_word(const Node& node);

/// The children without their glue; all of them where no other words remain.
std::vector<const Node*> informative_children(const Node& all);

/// A leaf as it was typed, for messages.
std::string as_typed(const Node& leaf);

}  // namespace dagsorden
