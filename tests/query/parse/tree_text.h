// A syntax tree in one line, for tests: +must and -not before a node, titel: before one in a field.
#pragma once

#include <string>

#include "query/parse/parser.h"

namespace dagsorden::test {

inline std::string tree_text(const Node& node);

inline std::string children_text(const Node& node, const std::string& between) {
  std::string text;
  for (const Node& child : node.children) {
    text += (text.empty() ? "" : between) + tree_text(child);
  }
  return "(" + text + ")";
}

inline std::string tree_text(const Node& node) {
  std::string text = node.demand == Demand::must ? "+" : node.demand == Demand::must_not ? "-" : "";
  if (node.field != nullptr) text += std::string(node.field->danish) + ":";
  switch (node.kind) {
    case NodeKind::word:
      return text + node.text;
    case NodeKind::exact_word:
      return text + "=" + node.text;
    case NodeKind::prefix:
      return text + node.text;
    case NodeKind::phrase:
      return text + "\"" + node.text + "\"";
    case NodeKind::field_value:
      return text + "[" + node.text + "]";
    case NodeKind::near:
      return text + children_text(node, " ~" + std::to_string(node.distance) + " ");
    case NodeKind::any:
      return text + children_text(node, " | ");
    case NodeKind::all:
      break;
  }
  return text + children_text(node, " ");
}

/// The tree of a query; "nothing" if the query is empty.
inline std::string tree_of(std::string_view query) {
  const auto root = parse(query);
  return root ? tree_text(*root) : "nothing";
}

}  // namespace dagsorden::test
