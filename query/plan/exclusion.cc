#include "query/plan/exclusion.h"

#include <map>
#include <string>
#include <vector>

#include "query/parse/clauses.h"
#include "query/plan/field_query.h"
#include "query/plan/positional_query.h"
#include "query/plan/word_query.h"
#include "query/plan/word_statistics.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The items that a word requires, without its weight.
Query demanded(const WordQuery& word) { return word.items.empty() ? word.query : word.items; }

Query in_order(const PositionalConstraint& constraint, const IndexContext& context) {
  return context.index.items_with(constraint, {}).query;
}

// Items with a word of the stem's family.
Query any_form(const Field* where, const std::string& stem, const IndexContext& context) {
  const std::vector<std::string> family = family_of(stem, context);
  if (where != nullptr && !has_terms(*where)) {
    return in_order({PositionalKind::phrase, {any_form_of(family)}, 0, where}, context);
  }
  const std::vector<std::string> terms = terms_of(where == nullptr ? "" : where->prefix, family);
  return {Query::OP_OR, terms.begin(), terms.end()};
}

Query items_with_word(const Node& word, const IndexContext& context) {
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  if (stems.size() == 1) return any_form(word.field, stems.front(), context);
  // "K17-sundhed" may also be written as one word, or be a case number.
  Query query = in_order(
      {PositionalKind::phrase, positions_of(word.tokens, context), 0, word.field}, context);
  for (const Token& token : word.tokens) {
    if (token.stacked) query |= any_form(word.field, context.stemmer.stem(token.word), context);
  }
  query |= Query(value_term(field(FieldId::case_number).prefix, normalize_case_number(word.text)));
  return query;
}

Query items_with_phrase(const Node& phrase, const IndexContext& context) {
  Query query = in_order(
      {PositionalKind::phrase, positions_of(phrase.tokens, context), 0, phrase.field}, context);
  const std::string case_number = case_number_term(phrase.text, context);
  if (!case_number.empty() && phrase.field == nullptr) query |= Query(case_number);
  return query;
}

Query items_with_leaf(const Node& leaf, const IndexContext& context) {
  std::vector<Notice> ignored;
  switch (leaf.kind) {
    case NodeKind::phrase:
      return items_with_phrase(leaf, context);
    case NodeKind::near:
      return in_order(near_constraint(leaf, context), context);
    case NodeKind::field_value:
      return field_query(*leaf.field, leaf.text, context);
    case NodeKind::prefix:
      return demanded(prefix_query(leaf, context, ignored));
    case NodeKind::word:
      if (context.expansions.stems) return items_with_word(leaf, context);
      break;
    default:
      break;
  }
  return demanded(exact_query(leaf, context));
}

// The items that node matches.
Query items_with(const Node& node, const IndexContext& context) {
  if (node.kind == NodeKind::any) {
    Query some;
    for (const Node& child : node.children) some |= items_with(child, context);
    return some;
  }
  if (node.kind != NodeKind::all) return items_with_leaf(node, context);
  Query all{std::string()};
  std::map<const Field*, Query> values;
  for (const Node* child : informative_children(node)) {
    const Query items = items_with(*child, context);
    if (child->demand == Demand::must_not) {
      all = Query(Query::OP_FILTER, all, items_without(items));
    } else if (is_filter(*child) && child->demand == Demand::wanted) {
      values[child->field] |= items;  // alternatives
    } else {
      all = Query(Query::OP_FILTER, all, items);
    }
  }
  for (const auto& [field, alternatives] : values) all = Query(Query::OP_FILTER, all, alternatives);
  return all;
}

}  // namespace

Query items_without(const Node& node, const IndexContext& context) {
  return items_without(items_with(node, context));
}

}  // namespace dagsorden
