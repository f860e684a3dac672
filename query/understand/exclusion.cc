#include "query/understand/exclusion.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "query/understand/clauses.h"
#include "query/understand/field_query.h"
#include "query/understand/stem_family.h"
#include "query/understand/word_query.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// Phrases of bent words have this many combinations of stems at most; further stems are left out.
constexpr std::size_t most_combinations = 256;

// A leaf: at least one query of each set has to match. Each query is safe behind AND_NOT.
using Sets = std::vector<std::vector<Query>>;

std::string_view prefix_of(const Node& node) {
  return node.field == nullptr ? std::string_view() : node.field->prefix;
}

Query everything() { return {Query::OP_SCALE_WEIGHT, Query(std::string()), 0}; }

// Stems side by side: a query for each combination of one term of each stem's family.
std::vector<Query> positional_queries(Query::op op, std::string_view prefix,
                                      const std::vector<std::string>& stems, unsigned window,
                                      const IndexContext& context) {
  std::vector<std::vector<std::string>> combinations = {{}};
  for (const std::string& stem : stems) {
    std::vector<std::vector<std::string>> longer;
    for (const std::string& term : terms_of(prefix, family_of(stem, context))) {
      if (!longer.empty() && longer.size() + combinations.size() > most_combinations) break;
      for (const std::vector<std::string>& combination : combinations) {
        longer.push_back(combination);
        longer.back().push_back(term);
      }
    }
    combinations = std::move(longer);
  }
  std::vector<Query> queries;
  queries.reserve(combinations.size());
  for (const std::vector<std::string>& terms : combinations) {
    queries.emplace_back(op, terms.begin(), terms.end(), window);
  }
  return queries;
}

Sets sets_of_word(const Node& word, const IndexContext& context) {
  const std::string_view prefix = prefix_of(word);
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  std::vector<Query> queries = positional_queries(Query::OP_PHRASE, prefix, stems,
                                                  static_cast<unsigned>(stems.size()), context);
  if (stems.size() > 1) {  // "K17-sundhed": in one word too, or a case number
    for (const Token& token : word.tokens) {
      if (!token.stacked) continue;
      const std::string stem = context.stemmer.stem(token.word);
      for (const std::string& term : terms_of(prefix, family_of(stem, context))) {
        queries.emplace_back(term);
      }
    }
    queries.emplace_back(
        value_term(field(FieldId::case_number).prefix, normalize_case_number(word.text)));
  }
  return {queries};
}

Sets sets_of_phrase(const Node& phrase, const IndexContext& context) {
  const std::vector<std::string> stems = stems_in_order(phrase.tokens, context.stemmer);
  Sets sets = {positional_queries(Query::OP_PHRASE, prefix_of(phrase), stems,
                                  static_cast<unsigned>(stems.size()), context)};
  if (!context.expansions.stems) sets.push_back({exact_query(phrase, context).query});
  return sets;
}

Sets sets_of_near(const Node& near, const IndexContext& context) {
  std::vector<std::string> stems;
  for (const Node& child : near.children) {
    for (std::string& stem : stems_in_order(child.tokens, context.stemmer)) {
      stems.push_back(std::move(stem));
    }
  }
  const auto window = static_cast<unsigned>(near.distance + stems.size() - 1);
  return {
      positional_queries(Query::OP_NEAR, prefix_of(near.children.front()), stems, window, context)};
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
    case NodeKind::beginning:
      return {{beginning_query(leaf, context, ignored).query}};
    case NodeKind::word:
      if (context.expansions.stems) return sets_of_word(leaf, context);
      break;
    default:
      break;
  }
  return {{exact_query(leaf, context).query}};
}

Query joined(const std::vector<Query>& queries, bool all_have_to_hold) {
  Query result = all_have_to_hold ? everything() : Query();
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
  for (const Node* child : telling_children(all)) {
    const bool wanted = (child->demand != Demand::must_not) == matching;
    const Query part = items(*child, wanted, context);
    if (is_filter(*child) && child->demand == Demand::wanted) {
      values[child->field].push_back(part);
    } else {
      parts.push_back(part);
    }
  }
  for (const auto& [field, alternatives] : values) parts.push_back(joined(alternatives, !matching));
  return joined(parts, matching);
}

Query items(const Node& node, bool matching, const IndexContext& context) {
  std::vector<Query> parts;
  if (node.kind == NodeKind::all) return items_of_all(node, matching, context);
  if (node.kind == NodeKind::any) {
    for (const Node& child : node.children) parts.push_back(items(child, matching, context));
    return joined(parts, !matching);
  }
  for (const std::vector<Query>& set : sets_of_leaf(node, context)) {
    const Query some = joined(set, false);
    parts.push_back(matching ? some : Query(Query::OP_AND_NOT, everything(), some));
  }
  return joined(parts, matching);
}

}  // namespace

Query items_without(const Node& node, const IndexContext& context) {
  return {Query::OP_SCALE_WEIGHT, items(node, false, context), 0};
}

}  // namespace dagsorden
