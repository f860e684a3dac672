#include "query/plan/positional_query.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "common/analysis.h"
#include "query/plan/word_statistics.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The terms of a position's words.
std::vector<std::string> terms_of_position(const std::vector<WordPattern>& words,
                                           const Field* field) {
  std::set<std::string> terms;
  for (const WordPattern& word : words) terms.insert(term_of(word, field));
  return {terms.begin(), terms.end()};
}

}  // namespace

std::vector<WordPattern> any_form_of(const std::vector<std::string>& stems) {
  std::vector<WordPattern> words;
  words.reserve(stems.size());
  for (const std::string& stem : stems) words.push_back({stem});
  return words;
}

WordPattern exact_form(const std::string& word, const IndexContext& context) {
  return {context.stemmer.stem(word), WantedForm::Which::word, word};
}

std::vector<std::vector<WordPattern>> positions_of(const std::vector<Token>& tokens,
                                                   const IndexContext& context) {
  std::vector<std::vector<WordPattern>> positions;
  for (const Token& token : tokens) {
    if (token.stacked) continue;
    if (context.expansions.stems) {
      positions.push_back(any_form_of(family_of_word(token.word, context)));
    } else {
      positions.push_back({exact_form(token.word, context)});
    }
    for (WordPattern& word : positions.back()) word.is_stop_word = is_stop_word(token.word);
  }
  return positions;
}

std::vector<std::string> stems_of(const std::vector<WordPattern>& words) {
  std::set<std::string> stems;
  for (const WordPattern& word : words) stems.insert(word.stem);
  return {stems.begin(), stems.end()};
}

std::string term_of(const WordPattern& word, const Field* field) {
  const bool is_part = word.which == WantedForm::Which::part;
  const std::string_view of_field = field == nullptr ? std::string_view() : field->prefix;
  return stem_term(is_part ? prefix::part : of_field, word.stem);
}

std::vector<std::vector<WordPattern>> informative_positions(
    const PositionalConstraint& constraint) {
  std::vector<std::vector<WordPattern>> informative;
  std::copy_if(constraint.positions.begin(), constraint.positions.end(),
               std::back_inserter(informative),
               [](const auto& words) { return !words.front().is_stop_word; });
  return informative.empty() ? constraint.positions : informative;
}

Query with_all_positions(const PositionalConstraint& constraint) {
  const std::vector<std::vector<WordPattern>> informative = informative_positions(constraint);
  std::vector<Query> weighing;
  std::vector<Query> others;
  for (const std::vector<WordPattern>& words : constraint.positions) {
    const bool weighs =
        informative.size() == constraint.positions.size() || !words.front().is_stop_word;
    (weighs ? weighing : others).push_back(any_of(terms_of_position(words, constraint.field)));
  }
  Query query(Query::OP_AND, weighing.begin(), weighing.end());
  if (others.empty()) return query;
  return {Query::OP_FILTER, query, Query(Query::OP_AND, others.begin(), others.end())};
}

ItemSet positional_query(const PositionalConstraint& constraint, const IndexContext& context,
                         const Query& among) {
  ItemSet items = context.index.items_with(constraint, among);
  // The items all have a word of each position. In this form Xapian knows their number.
  if (items.count > 0) {
    items.query = Query(Query::OP_AND_MAYBE, items.query, with_all_positions(constraint));
  }
  return items;
}

}  // namespace dagsorden
