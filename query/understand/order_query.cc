#include "query/understand/order_query.h"

#include <set>
#include <utility>

#include "query/understand/stem_family.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The documents where the stem of a word stands, read in their order.
class StemPostings {
 public:
  StemPostings(const Xapian::Database& shard, std::string_view prefix, SoughtWord word)
      : word_(std::move(word)),
        at_(shard.postlist_begin(stem_term(prefix, word_.stem))),
        end_(shard.postlist_end(stem_term(prefix, word_.stem))) {}

  SoughtForm form() const { return {word_.stem, word_.which, word_.letters}; }

  // The first document from `from` on; 0 where there is none.
  Xapian::docid first_from(Xapian::docid from) {
    if (at_ != end_ && *at_ < from) at_.skip_to(from);
    return at_ == end_ ? 0 : *at_;
  }
  bool is_at(Xapian::docid document) { return at_ != end_ && *at_ == document; }

 private:
  SoughtWord word_;
  Xapian::PostingIterator at_;
  Xapian::PostingIterator end_;
};

// One place of an order: any of its words will do.
using PlacePostings = std::vector<StemPostings>;

// The first document from `from` on with any of the stems; 0 where there is none.
Xapian::docid first_from(PlacePostings& place, Xapian::docid from) {
  Xapian::docid first = 0;
  for (StemPostings& postings : place) {
    const Xapian::docid document = postings.first_from(from);
    if (document != 0 && (first == 0 || document < first)) first = document;
  }
  return first;
}

// The first document from `from` on that all places have; 0 where there is none.
Xapian::docid first_shared(std::vector<PlacePostings>& places, Xapian::docid from) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; agreeing < places.size(); i = (i + 1) % places.size()) {
    const Xapian::docid document = first_from(places[i], from);
    if (document == 0) return 0;
    agreeing = document == from ? agreeing + 1 : 1;
    from = document;
  }
  return from;
}

std::vector<PlaceForms> forms_at(std::vector<PlacePostings>& places, Xapian::docid document) {
  std::vector<PlaceForms> forms(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (StemPostings& postings : places[i]) {
      if (postings.is_at(document)) forms[i].push_back(postings.form());
    }
  }
  return forms;
}

bool stands_in(std::string_view sequence, const Order& order,
               const std::vector<PlaceForms>& places) {
  const std::uint8_t region = region_of(order.field);
  return order.kind == OrderKind::phrase ? holds_phrase(sequence, places, region)
                                         : holds_near(sequence, places, order.window, region);
}

std::string_view prefix_of(const Field* field) {
  return field == nullptr ? std::string_view() : field->prefix;
}

std::vector<Xapian::docid> documents_with(const Order& order, const Xapian::Database& shard) {
  std::vector<PlacePostings> places;
  for (const std::vector<SoughtWord>& words : order.places) {
    places.emplace_back();
    for (const SoughtWord& word : words) {
      places.back().emplace_back(shard, prefix_of(order.field), word);
    }
  }
  std::vector<Xapian::docid> documents;
  Xapian::ValueIterator sequence = shard.valuestream_begin(slot::word_sequence);
  const Xapian::ValueIterator end = shard.valuestream_end(slot::word_sequence);
  for (Xapian::docid document = first_shared(places, 1); document != 0;
       document = first_shared(places, document + 1)) {
    sequence.skip_to(document);
    if (sequence == end) break;
    if (sequence.get_docid() != document) continue;
    if (stands_in(*sequence, order, forms_at(places, document))) documents.push_back(document);
  }
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

OrderQuery order_query(const Order& order, const IndexContext& context) {
  const ItemSet items = items_with(order, context);
  const Query filter = query_of(items, context);
  if (size_of(items) == 0) return {filter, 0};
  std::vector<Query> places;
  for (const std::vector<SoughtWord>& words : order.places) {
    places.push_back(any_of(terms_of(prefix_of(order.field), stems_of(words))));
  }
  return {Query(Query::OP_FILTER, Query(Query::OP_AND, places.begin(), places.end()), filter),
          size_of(items)};
}

}  // namespace dagsorden
