#include "query/understand/order_query.h"

#include <algorithm>
#include <utility>

#include "common/stem_sequence.h"
#include "common/stored_document.h"
#include "query/understand/stem_family.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The documents where one stem stands, read in their order.
class StemPostings {
 public:
  StemPostings(const Xapian::Database& shard, std::string_view prefix, std::string stem)
      : stem_(std::move(stem)),
        at_(shard.postlist_begin(stem_term(prefix, stem_))),
        end_(shard.postlist_end(stem_term(prefix, stem_))) {}

  std::string_view stem() const { return stem_; }

  // The first document from `from` on; 0 where there is none.
  Xapian::docid first_from(Xapian::docid from) {
    if (at_ != end_ && *at_ < from) at_.skip_to(from);
    return at_ == end_ ? 0 : *at_;
  }
  bool is_at(Xapian::docid document) { return at_ != end_ && *at_ == document; }

 private:
  std::string stem_;
  Xapian::PostingIterator at_;
  Xapian::PostingIterator end_;
};

// One place of an order: any stem of a family will do.
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

std::vector<PlaceStems> stems_at(std::vector<PlacePostings>& places, Xapian::docid document) {
  std::vector<PlaceStems> stems(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (StemPostings& postings : places[i]) {
      if (postings.is_at(document)) stems[i].push_back(postings.stem());
    }
  }
  return stems;
}

bool stands_in(std::string_view sequence, const Order& order,
               const std::vector<PlaceStems>& places) {
  const std::uint8_t region = region_of(order.field);
  return order.kind == OrderKind::phrase ? holds_phrase(sequence, places, region)
                                         : holds_near(sequence, places, order.window, region);
}

std::string_view prefix_of(const Field* field) {
  return field == nullptr ? std::string_view() : field->prefix;
}

std::vector<Xapian::docid> documents_with(const Order& order, const Xapian::Database& shard) {
  std::vector<PlacePostings> places;
  for (const std::vector<std::string>& stems : order.places) {
    places.emplace_back();
    for (const std::string& stem : stems) {
      places.back().emplace_back(shard, prefix_of(order.field), stem);
    }
  }
  std::vector<Xapian::docid> documents;
  Xapian::ValueIterator sequence = shard.valuestream_begin(slot::stem_sequence);
  const Xapian::ValueIterator end = shard.valuestream_end(slot::stem_sequence);
  for (Xapian::docid document = first_shared(places, 1); document != 0;
       document = first_shared(places, document + 1)) {
    sequence.skip_to(document);
    if (sequence == end) break;
    if (sequence.get_docid() != document) continue;
    if (stands_in(*sequence, order, stems_at(places, document))) documents.push_back(document);
  }
  return documents;
}

bool holds_word(const Item& item, const Field& field,
                const std::function<bool(std::string_view)>& is_meant) {
  for (const Part& part : item.parts) {
    if (field_of_part(part.name) != &field || part.begin >= item.text.size()) continue;
    const std::string_view text =
        std::string_view(item.text).substr(part.begin, part.end - part.begin);
    const std::vector<Token> tokens = tokenize(text);
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& token) { return is_meant(token.word); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

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
  for (const std::vector<std::string>& stems : order.places) {
    places.push_back(any_of(terms_of(prefix_of(order.field), stems)));
  }
  return {Query(Query::OP_FILTER, Query(Query::OP_AND, places.begin(), places.end()), filter),
          size_of(items)};
}

ItemSet items_with_word_in(const Field& field, ItemSet items,
                           const std::function<bool(std::string_view)>& is_meant,
                           const IndexContext& context) {
  const std::vector<Xapian::Database> shards = context.each();
  for (std::size_t i = 0; i < shards.size(); ++i) {
    const auto lacks = [&](Xapian::docid document) {
      return !holds_word(item_in_data(shards[i].get_document(document).get_data()), field,
                         is_meant);
    };
    items[i].erase(std::remove_if(items[i].begin(), items[i].end(), lacks), items[i].end());
  }
  return items;
}

}  // namespace dagsorden
