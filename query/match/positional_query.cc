#include "query/match/positional_query.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "query/match/matched_values.h"
#include "query/match/positional_postings.h"
#include "query/plan/stem_family.h"
#include "query/plan/word_statistics.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The terms of a place's words.
std::vector<std::string> terms_of_position(const std::vector<WordPattern>& words,
                                           const Field* field) {
  std::set<std::string> terms;
  for (const WordPattern& word : words) terms.insert(term_of(word, field));
  return {terms.begin(), terms.end()};
}

std::vector<Xapian::docid> documents_with(const PositionalConstraint& constraint,
                                          const Xapian::Database& shard) {
  std::vector<PositionPostings> places = postings_of(constraint, shard);
  Xapian::ValueIterator sequence = shard.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = shard.valuestream_end(slot::word_sequence);
  std::vector<Xapian::docid> documents;
  std::vector<PlaceForms> forms(places.size());
  for (Xapian::docid document = first_with_all(places, 1); document != 0;
       document = first_with_all(places, document + 1)) {
    sequence.skip_to(document);
    if (sequence == end) break;
    if (sequence.get_docid() != document) continue;
    std::transform(places.begin(), places.end(), forms.begin(),
                   [&](const PositionPostings& place) { return place.forms_in(document); });
    if (is_satisfied(constraint, forms, *sequence)) documents.push_back(document);
  }
  return documents;
}

// The same of a shard on another machine, in a few messages.
ShardItems items_elsewhere(const PositionalConstraint& constraint, const Xapian::Database& shard) {
  const bool has_words = std::none_of(constraint.positions.begin(), constraint.positions.end(),
                                      [](const auto& words) { return words.empty(); });
  ShardItems items;
  if (!has_words) return items;
  const Query candidates = with_all_positions(constraint);
  PositionalVerifier settled(constraint, shard);
  for_each_value(shard, candidates, slot::word_sequence,
                 [&](Xapian::docid document, const std::string& sequence) {
                   if (settled.is_satisfied_in(document, sequence))
                     items.documents.push_back(document);
                 });
  if (items.documents.empty()) return items;
  for_each_value(shard, candidates, slot::address,
                 [&, next = items.documents.begin()](Xapian::docid document,
                                                     const std::string& address) mutable {
                   if (next == items.documents.end() || *next != document) return;
                   items.addresses.push_back(address);
                   ++next;
                 });
  return items;
}

}  // namespace

std::vector<WordPattern> any_form_of(const std::vector<std::string>& stems) {
  std::vector<WordPattern> words;
  words.reserve(stems.size());
  for (const std::string& stem : stems) words.push_back({stem});
  return words;
}

WordPattern exact_form(const std::string& word, const IndexContext& context) {
  return {context.stemmer.stem(word), SoughtForm::Which::word, word};
}

std::vector<std::vector<WordPattern>> positions_of(const std::vector<Token>& tokens,
                                                   const IndexContext& context) {
  std::vector<std::vector<WordPattern>> places;
  for (const Token& token : tokens) {
    if (token.stacked) continue;
    if (context.expansions.stems) {
      places.push_back(any_form_of(family_of_word(token.word, context)));
    } else {
      places.push_back({exact_form(token.word, context)});
    }
    for (WordPattern& word : places.back()) word.is_stop_word = is_stop_word(token.word);
  }
  return places;
}

std::vector<std::string> stems_of(const std::vector<WordPattern>& words) {
  std::set<std::string> stems;
  for (const WordPattern& word : words) stems.insert(word.stem);
  return {stems.begin(), stems.end()};
}

ItemSet items_with(const PositionalConstraint& constraint, const IndexContext& context) {
  ItemSet items;
  for (const Xapian::Database& shard : context.each()) {
    items.push_back(context.is_local ? ShardItems{documents_with(constraint, shard), {}}
                                     : items_elsewhere(constraint, shard));
  }
  return items;
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

PositionalQuery positional_query(const PositionalConstraint& constraint,
                                 const IndexContext& context) {
  const ItemSet items = items_with(constraint, context);
  const Query filter = query_of(items, context);
  if (size_of(items) == 0) return {filter, 0};
  // They have all places: so asked, Xapian knows how many they are.
  return {Query(Query::OP_AND_MAYBE, filter, with_all_positions(constraint)), size_of(items)};
}

}  // namespace dagsorden
