#include "query/understand/clauses.h"

namespace dagsorden {

bool is_filter(const Node& node) {
  return node.kind == NodeKind::field_value && node.demand != Demand::must_not;
}

bool is_plain_stop_word(const Node& node) {
  return node.kind == NodeKind::word && node.demand == Demand::wanted && node.field == nullptr &&
         node.tokens.size() == 1 && is_stop_word(node.tokens[0].word);
}

std::vector<const Node*> telling_children(const Node& all) {
  std::vector<const Node*> telling;
  bool words_remain = false;
  for (const Node& child : all.children) {
    if (is_plain_stop_word(child)) continue;
    telling.push_back(&child);
    words_remain = words_remain || (!is_filter(child) && child.demand != Demand::must_not);
  }
  if (words_remain) return telling;
  telling.clear();
  for (const Node& child : all.children) telling.push_back(&child);
  return telling;
}

std::string as_typed(const Node& leaf) {
  std::string text = leaf.demand == Demand::must_not ? "-" : "";
  if (leaf.field != nullptr) text += std::string(leaf.field->danish) + ":";
  if (leaf.kind == NodeKind::exact_word) text += "=";
  if (leaf.kind == NodeKind::phrase) return text + "\"" + leaf.text + "\"";
  return text + leaf.text;
}

}  // namespace dagsorden
