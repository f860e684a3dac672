#include "query/xapian_workarounds.h"

#include <algorithm>
#include <cstddef>

#include "common/fields.h"

namespace dagsorden {
namespace {

using Xapian::Query;

Query all_items() { return {std::string()}; }

bool holds_conjunction(const Query& query) {
  switch (query.get_type()) {
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE:
      return true;
    default:
      break;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (holds_conjunction(query.get_subquery(i))) return true;
  }
  return false;
}

Query inside_out(const Query& query);

// Not (a or b) is (not a) and (not b).
Query none_of_parts(const Query& query) {
  Query result = all_items();
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    result = Query(Query::OP_FILTER, result, inside_out(query.get_subquery(i)));
  }
  return result;
}

// Not (a and b) is (not a) or (not b).
Query some_part_lacking(const Query& query) {
  Query result;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    result |= inside_out(query.get_subquery(i));
  }
  return result;
}

Query inside_out(const Query& query) {
  if (query.get_type() == Query::LEAF_MATCH_ALL) return {};
  if (!holds_conjunction(query)) return {Query::OP_AND_NOT, all_items(), query};
  switch (query.get_type()) {
    case Query::OP_AND:
    case Query::OP_FILTER:
      return some_part_lacking(query);
    case Query::OP_AND_NOT:
      return inside_out(query.get_subquery(0)) | query.get_subquery(1);
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return inside_out(query.get_subquery(0));
    default:
      return none_of_parts(query);
  }
}

}  // namespace

Query items_without(const Query& query) {
  const Query others = inside_out(query);
  return others.empty() ? no_items() : Query(Query::OP_SCALE_WEIGHT, others, 0);
}

Xapian::Enquire enquire_without_weights(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire;
}

Xapian::Enquire enquire_with_unread_weights(const Xapian::Database& database, const Query& query) {
  constexpr Xapian::valueno slot_without_values = 1000;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_sort_by_value(slot_without_values, false);
  return enquire;
}

Query all_items_unread() { return Query((new Xapian::FixedWeightPostingSource(0))->release()); }

Query boosted(const Query& query, const Query& boost) {
  return boost.empty() ? query : Query(Query::OP_FILTER, query | boost, query);
}

Xapian::doccount matches_for_pruning(Xapian::doccount wanted, const Xapian::Database& database,
                                     bool is_joined_locally) {
  return is_joined_locally ? database.get_doccount() : wanted;
}

Query any_of(const std::vector<std::string>& terms) {
  if (terms.empty()) return {};
  if (terms.size() == 1) return {terms.front()};
  const auto middle = terms.begin() + static_cast<std::ptrdiff_t>(terms.size() / 2);
  return {Query::OP_SYNONYM, any_of({terms.begin(), middle}), any_of({middle, terms.end()})};
}

Query any_of_many(const std::vector<Query>& queries) {
  constexpr std::size_t group_size = 256;
  std::vector<Query> groups;
  for (std::size_t begin = 0; begin < queries.size(); begin += group_size) {
    const std::size_t end = std::min(queries.size(), begin + group_size);
    // Xapian would merge an OR of ORs into one list. Without weights, OP_SYNONYM means OR.
    groups.emplace_back(Query::OP_SYNONYM, queries.begin() + static_cast<std::ptrdiff_t>(begin),
                        queries.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, groups.begin(), groups.end()), 0};
}

Query no_items() { return {std::string(prefix::unique_id)}; }

}  // namespace dagsorden
