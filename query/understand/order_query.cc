#include "query/understand/order_query.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "query/understand/index_words.h"
#include "query/understand/order_postings.h"
#include "query/understand/stem_family.h"
#include "query/understand/values_of_matches.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The terms of a place's words.
std::vector<std::string> terms_of_place(const std::vector<SoughtWord>& words, const Field* field) {
  std::set<std::string> terms;
  for (const SoughtWord& word : words) terms.insert(term_of(word, field));
  return {terms.begin(), terms.end()};
}

std::vector<Xapian::docid> documents_with(const Order& order, const Xapian::Database& shard) {
  std::vector<PlacePostings> places = postings_of(order, shard);
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
                   [&](const PlacePostings& place) { return place.forms_in(document); });
    if (is_held(order, forms, *sequence)) documents.push_back(document);
  }
  return documents;
}

// The same of a shard on another machine, in a few messages.
ShardItems items_elsewhere(const Order& order, const Xapian::Database& shard) {
  const bool has_words = std::none_of(order.places.begin(), order.places.end(),
                                      [](const auto& words) { return words.empty(); });
  ShardItems items;
  if (!has_words) return items;
  const Query candidates = with_all_places(order);
  OrderInDocuments settled(order, shard);
  for_each_value(shard, candidates, slot::word_sequence,
                 [&](Xapian::docid document, const std::string& sequence) {
                   if (settled.is_held_in(document, sequence)) items.documents.push_back(document);
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

std::vector<SoughtWord> any_form_of(const std::vector<std::string>& stems) {
  std::vector<SoughtWord> words;
  words.reserve(stems.size());
  for (const std::string& stem : stems) words.push_back({stem});
  return words;
}

SoughtWord just_this(const std::string& word, const IndexContext& context) {
  return {context.stemmer.stem(word), SoughtForm::Which::word, word};
}

std::vector<std::vector<SoughtWord>> places_of(const std::vector<Token>& tokens,
                                               const IndexContext& context) {
  std::vector<std::vector<SoughtWord>> places;
  for (const Token& token : tokens) {
    if (token.stacked) continue;
    if (context.expansions.stems) {
      places.push_back(any_form_of(family_of_word(token.word, context)));
    } else {
      places.push_back({just_this(token.word, context)});
    }
    for (SoughtWord& word : places.back()) word.is_stop_word = is_stop_word(token.word);
  }
  return places;
}

std::vector<std::string> stems_of(const std::vector<SoughtWord>& words) {
  std::set<std::string> stems;
  for (const SoughtWord& word : words) stems.insert(word.stem);
  return {stems.begin(), stems.end()};
}

ItemSet items_with(const Order& order, const IndexContext& context) {
  ItemSet items;
  for (const Xapian::Database& shard : context.each()) {
    items.push_back(context.is_local ? ShardItems{documents_with(order, shard), {}}
                                     : items_elsewhere(order, shard));
  }
  return items;
}

std::vector<std::vector<SoughtWord>> telling_places(const Order& order) {
  std::vector<std::vector<SoughtWord>> telling;
  std::copy_if(order.places.begin(), order.places.end(), std::back_inserter(telling),
               [](const auto& words) { return !words.front().is_stop_word; });
  return telling.empty() ? order.places : telling;
}

Query with_all_places(const Order& order) {
  const std::vector<std::vector<SoughtWord>> telling = telling_places(order);
  std::vector<Query> weighing;
  std::vector<Query> others;
  for (const std::vector<SoughtWord>& words : order.places) {
    const bool weighs = telling.size() == order.places.size() || !words.front().is_stop_word;
    (weighs ? weighing : others).push_back(any_of(terms_of_place(words, order.field)));
  }
  Query query(Query::OP_AND, weighing.begin(), weighing.end());
  if (others.empty()) return query;
  return {Query::OP_FILTER, query, Query(Query::OP_AND, others.begin(), others.end())};
}

OrderQuery order_query(const Order& order, const IndexContext& context) {
  const ItemSet items = items_with(order, context);
  const Query filter = query_of(items, context);
  if (size_of(items) == 0) return {filter, 0};
  // They have all places: so asked, Xapian knows how many they are.
  return {Query(Query::OP_AND_MAYBE, filter, with_all_places(order)), size_of(items)};
}

}  // namespace dagsorden
