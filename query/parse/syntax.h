// The syntax tree of a query. Plain data: the parser (parser.h) makes it, the planner
// (query/plan/translate.h) reads it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/analysis.h"
#include "common/fields.h"

namespace dagsorden {

enum class NodeKind {
  word,         ///< a word; several tokens if it has hyphens or points ("K17-sundhed")
  exact_word,   ///< =word
  prefix,       ///< word*
  phrase,       ///< "a phrase"
  field_value,  ///< kommune:Køge; fields of text give words and phrases with a field instead
  near,         ///< children near each other
  all,          ///< children together
  any,          ///< at least one of the children
};

/// Whether a child of `all` must match.
enum class Demand {
  wanted,    ///< an item may lack it if no item has all words
  must,      ///< joined by AND, or with + before it
  must_not,  ///< after NOT or -
};

struct Node {
  NodeKind kind = NodeKind::word;
  Demand demand = Demand::wanted;
  const Field* field = nullptr;  ///< the field whose words or value it is; nullptr: any
  std::string text;              ///< as typed, of leaves
  std::vector<Token> tokens;     ///< of words and phrases
  std::vector<Node> children;    ///< of near, all and any
  unsigned distance = 0;         ///< of near, in words
  std::size_t column = 0;        ///< where it begins in the query, from 1
};

}  // namespace dagsorden
