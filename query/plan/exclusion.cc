#include "query/plan/exclusion.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "query/match/positional_query.h"
#include "query/parse/clauses.h"
#include "query/plan/field_query.h"
#include "query/plan/stem_family.h"
#include "query/plan/word_query.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// A leaf: at least one query of each set has to match. Each query is safe behind AND_NOT.
using Sets = std::vector<std::vector<Query>>;

// What a word demands, without what it weighs.
Query demanded(const WordQuery& word) { return word.items.empty() ? word.query : word.items; }

Query all_items() { return {Query::OP_SCALE_WEIGHT, Query(std::string()), 0}; }

// A stem as it stands in a field: a query for each of its family.
std::vector<Query> stem_queries(const Field* where, const std::string& stem,
                                const IndexContext& context) {
  const std::vector<std::string> family = family_of(stem, context);
  if (where != nullptr && !has_terms(*where)) {
    const PositionalConstraint anywhere{PositionalKind::phrase, {any_form_of(family)}, 0, where};
    return {query_of(items_with(anywhere, context), context)};
  }
  std::vector<Query> queries;
  for (const std::string& term : terms_of(where == nullptr ? "" : where->prefix, family)) {
    queries.emplace_back(term);
  }
  return queries;
}

Query in_order(const PositionalConstraint& constraint, const IndexContext& context) {
  return query_of(items_with(constraint, context), context);
}

Sets sets_of_word(const Node& word, const IndexContext& context) {
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  if (stems.size() == 1) return {stem_queries(word.field, stems.front(), context)};
  // "K17-sundhed": in one word too, or a case number.
  const PositionalConstraint beside{PositionalKind::phrase, positions_of(word.tokens, context), 0,
                                    word.field};
  std::vector<Query> queries = {in_order(beside, context)};
  for (const Token& token : word.tokens) {
    if (!token.stacked) continue;
    for (Query& query : stem_queries(word.field, context.stemmer.stem(token.word), context)) {
      queries.push_back(std::move(query));
    }
  }
  queries.emplace_back(
      value_term(field(FieldId::case_number).prefix, normalize_case_number(word.text)));
  return {queries};
}

Sets sets_of_phrase(const Node& phrase, const IndexContext& context) {
  const PositionalConstraint beside{PositionalKind::phrase, positions_of(phrase.tokens, context), 0,
                                    phrase.field};
  std::vector<Query> queries = {in_order(beside, context)};
  const std::string case_number = case_number_term(phrase.text, context);
  if (!case_number.empty() && phrase.field == nullptr) queries.emplace_back(case_number);
  return {queries};
}

Sets sets_of_near(const Node& near, const IndexContext& context) {
  return {{in_order(near_constraint(near, context), context)}};
}

Sets sets_of_leaf(const Node& leaf, const IndexContext& context) {
  std::vector<Notice> ignored;
  switch (leaf.kind) {
    case NodeKind::phrase:
      return sets_of_phrase(leaf, context);
    case NodeKind::near:
      return sets_of_near(leaf, context);
    case NodeKind::field_value:
      return {{field_query(*leaf.field, leaf.text, context)}};
    case NodeKind::prefix:
      return {{demanded(prefix_query(leaf, context, ignored))}};
    case NodeKind::word:
      if (context.expansions.stems) return sets_of_word(leaf, context);
      break;
    default:
      break;
  }
  return {{demanded(exact_query(leaf, context))}};
}

Query combined(const std::vector<Query>& queries, bool all_have_to_hold) {
  Query result = all_have_to_hold ? all_items() : Query();
  for (const Query& query : queries) {
    if (all_have_to_hold) {
      result = Query(Query::OP_FILTER, result, query);
    } else {
      result |= query;
    }
  }
  return result;
}

// The items that node matches, or those that it does not.
Query items(const Node& node, bool matching, const IndexContext& context);

// De Morgan: not (a and b) is (not a) or (not b).
Query items_of_all(const Node& all, bool matching, const IndexContext& context) {
  std::vector<Query> parts;
  std::map<const Field*, std::vector<Query>> values;
  for (const Node* child : informative_children(all)) {
    const bool wanted = (child->demand != Demand::must_not) == matching;
    const Query part = items(*child, wanted, context);
    if (is_filter(*child) && child->demand == Demand::wanted) {
      values[child->field].push_back(part);
    } else {
      parts.push_back(part);
    }
  }
  for (const auto& [field, alternatives] : values) {
    parts.push_back(combined(alternatives, !matching));
  }
  return combined(parts, matching);
}

Query items(const Node& node, bool matching, const IndexContext& context) {
  std::vector<Query> parts;
  if (node.kind == NodeKind::all) return items_of_all(node, matching, context);
  if (node.kind == NodeKind::any) {
    for (const Node& child : node.children) parts.push_back(items(child, matching, context));
    return combined(parts, !matching);
  }
  for (const std::vector<Query>& set : sets_of_leaf(node, context)) {
    const Query some = combined(set, false);
    parts.push_back(matching ? some : Query(Query::OP_AND_NOT, all_items(), some));
  }
  return combined(parts, matching);
}

}  // namespace

Query items_without(const Node& node, const IndexContext& context) {
  return {Query::OP_SCALE_WEIGHT, items(node, false, context), 0};
}

}  // namespace dagsorden
