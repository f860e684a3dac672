#include "query/understand/order_postings.h"

#include "common/analysis.h"

namespace dagsorden {
namespace {

SoughtForm form_of(const SoughtWord& word) { return {word.stem, word.which, word.letters}; }

}  // namespace

std::string_view text_prefix_of(const Field* field) {
  return field == nullptr ? std::string_view() : field->prefix;
}

std::string term_of(const SoughtWord& word, const Field* field) {
  const bool is_part = word.which == SoughtForm::Which::part;
  return stem_term(is_part ? prefix::part : text_prefix_of(field), word.stem);
}

PlacePostings::PlacePostings(const std::vector<SoughtWord>& place, const Field* field,
                             const Xapian::Database& shard) {
  words_.reserve(place.size());
  for (const SoughtWord& word : place) {
    const std::string term = term_of(word, field);
    words_.push_back({form_of(word), shard.postlist_begin(term), shard.postlist_end(term)});
  }
}

Xapian::docid PlacePostings::first_from(Xapian::docid from) {
  Xapian::docid first = 0;
  for (StemPostings& postings : words_) {
    if (postings.at != postings.end && *postings.at < from) postings.at.skip_to(from);
    if (postings.at == postings.end) continue;
    if (first == 0 || *postings.at < first) first = *postings.at;
  }
  return first;
}

PlaceForms PlacePostings::forms_in(Xapian::docid document) const {
  PlaceForms forms;
  for (const StemPostings& postings : words_) {
    if (postings.at != postings.end && *postings.at == document) forms.push_back(postings.form);
  }
  return forms;
}

Xapian::docid first_with_all(std::vector<PlacePostings>& places, Xapian::docid from) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; agreeing < places.size(); i = (i + 1) % places.size()) {
    const Xapian::docid document = places[i].first_from(from);
    if (document == 0) return 0;
    agreeing = document == from ? agreeing + 1 : 1;
    from = document;
  }
  return from;
}

std::vector<PlacePostings> postings_of(const Order& order, const Xapian::Database& shard) {
  std::vector<PlacePostings> places;
  places.reserve(order.places.size());
  for (const std::vector<SoughtWord>& place : order.places) {
    places.emplace_back(place, order.field, shard);
  }
  return places;
}

bool is_held(const Order& order, const std::vector<PlaceForms>& forms, std::string_view sequence) {
  const std::uint8_t region = region_of(order.field);
  return order.kind == OrderKind::phrase ? holds_phrase(sequence, forms, region)
                                         : holds_near(sequence, forms, order.window, region);
}

OrderInDocuments::OrderInDocuments(const Order& order, const Xapian::Database& shard)
    : order_(order), places_(order.places.size()), forms_(order.places.size()) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const std::vector<SoughtWord>& place = order.places[i];
    if (place.size() == 1) {
      forms_[i] = {form_of(place.front())};
    } else {
      places_[i].emplace(place, order.field, shard);
    }
  }
}

bool OrderInDocuments::is_held_in(Xapian::docid document, std::string_view sequence) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i]) continue;
    places_[i]->first_from(document);
    forms_[i] = places_[i]->forms_in(document);
  }
  return is_held(order_, forms_, sequence);
}

}  // namespace dagsorden
