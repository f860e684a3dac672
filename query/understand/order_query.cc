#include "query/understand/order_query.h"

#include <algorithm>
#include <set>
#include <utility>

#include "query/understand/order_postings.h"
#include "query/understand/stem_family.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// Calls on_document(document, is_held) for those with a stem of each place, until it gives false.
template <typename OnDocument>
void for_each_candidate(const Order& order, const Xapian::Database& shard,
                        const OnDocument& on_document) {
  OrderPostings postings(order, shard);
  Xapian::ValueIterator sequence = shard.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = shard.valuestream_end(slot::word_sequence);
  for (Xapian::docid document = postings.first_from(1); document != 0;
       document = postings.first_from(document + 1)) {
    sequence.skip_to(document);
    if (sequence == end) break;
    const bool is_held = sequence.get_docid() == document && postings.is_held_by(*sequence);
    if (!on_document(document, is_held)) break;
  }
}

std::vector<Xapian::docid> documents_with(const Order& order, const Xapian::Database& shard) {
  std::vector<Xapian::docid> documents;
  for_each_candidate(order, shard, [&documents](Xapian::docid document, bool is_held) {
    if (is_held) documents.push_back(document);
    return true;
  });
  return documents;
}

std::vector<std::string> stems_of(const std::vector<SoughtWord>& words) {
  std::set<std::string> stems;
  for (const SoughtWord& word : words) stems.insert(word.stem);
  return {stems.begin(), stems.end()};
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
      places.push_back(any_form_of(family_of(context.stemmer.stem(token.word), context)));
    } else {
      places.push_back({just_this(token.word, context)});
    }
  }
  return places;
}

ItemSet items_with(const Order& order, const IndexContext& context) {
  ItemSet items;
  for (const Xapian::Database& shard : context.each()) {
    items.push_back(documents_with(order, shard));
  }
  return items;
}

Query with_all_places(const Order& order) {
  std::vector<Query> places;
  for (const std::vector<SoughtWord>& words : order.places) {
    places.push_back(any_of(terms_of(text_prefix_of(order.field), stems_of(words))));
  }
  return {Query::OP_AND, places.begin(), places.end()};
}

Xapian::doccount most_with(const Order& order, const IndexContext& context) {
  Xapian::doccount most = context.database.get_doccount();
  for (const std::vector<SoughtWord>& words : order.places) {
    Xapian::doccount items = 0;
    for (const std::string& term : terms_of(text_prefix_of(order.field), stems_of(words))) {
      items += context.database.get_termfreq(term);
    }
    most = std::min(most, items);
  }
  return most;
}

Xapian::doccount guess_with(const Order& order, const IndexContext& context) {
  constexpr unsigned most_seen = 400;
  unsigned seen = 0;
  unsigned held = 0;
  for_each_candidate(order, context.database, [&](Xapian::docid, bool is_held) {
    held += is_held ? 1 : 0;
    return ++seen < most_seen;
  });
  if (seen < most_seen) return held;
  return static_cast<Xapian::doccount>(std::uint64_t{most_with(order, context)} * held / seen);
}

OrderQuery order_query(const Order& order, const IndexContext& context) {
  const ItemSet items = items_with(order, context);
  const Query filter = query_of(items, context);
  if (size_of(items) == 0) return {filter, 0};
  return {Query(Query::OP_FILTER, with_all_places(order), filter), size_of(items)};
}

}  // namespace dagsorden
