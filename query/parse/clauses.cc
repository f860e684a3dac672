#include "query/parse/clauses.h"

#include "query/parse/light_words.h"

namespace dagsorden {

bool is_filter(const Node& node) {
  return node.kind == NodeKind::field_value && node.demand != Demand::must_not;
}

bool is_plain_function_word(const Node& node) {
  return node.kind == NodeKind::word && node.demand == Demand::wanted && node.field == nullptr &&
         node.tokens.size() == 1 && informativeness(node.tokens[0].word) == 0;
}

std::vector<const Node*> informative_children(const Node& all) {
  std::vector<const Node*> informative;
  bool words_remain = false;
  for (const Node& child : all.children) {
    if (is_plain_function_word(child)) continue;
    informative.push_back(&child);
    words_remain = words_remain || (!is_filter(child) && child.demand != Demand::must_not);
  }
  if (words_remain) return informative;
  informative.clear();
  for (const Node& child : all.children) informative.push_back(&child);
  return informative;
}

std::string as_typed(const Node& leaf) {
  if (leaf.kind == NodeKind::near && !leaf.children.empty()) {
    std::string text = as_typed(leaf.children.front());
    for (std::size_t i = 1; i < leaf.children.size(); ++i) {
      text += " NEAR/" + std::to_string(leaf.distance) + " " + as_typed(leaf.children[i]);
    }
    return text;
  }
  std::string text = leaf.demand == Demand::must_not ? "-" : "";
  if (leaf.field != nullptr) text += std::string(leaf.field->danish) + ":";
  if (leaf.kind == NodeKind::exact_word) text += "=";
  if (leaf.kind == NodeKind::phrase) return text + "\"" + leaf.text + "\"";
  return text + leaf.text;
}

}  // namespace dagsorden
