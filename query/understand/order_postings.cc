#include "query/understand/order_postings.h"

#include <utility>

#include "common/analysis.h"

namespace dagsorden {

std::string_view text_prefix_of(const Field* field) {
  return field == nullptr ? std::string_view() : field->prefix;
}

OrderPostings::OrderPostings(Order order, const Xapian::Database& shard)
    : order_(std::move(order)), places_(order_.places.size()) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    for (const SoughtWord& word : order_.places[i]) {
      const std::string term = stem_term(text_prefix_of(order_.field), word.stem);
      places_[i].push_back({{word.stem, word.which, word.letters},
                            shard.postlist_begin(term),
                            shard.postlist_end(term)});
    }
  }
}

Xapian::docid OrderPostings::first_of_place(PlacePostings& place, Xapian::docid from) {
  Xapian::docid first = 0;
  for (StemPostings& postings : place) {
    if (postings.at != postings.end && *postings.at < from) postings.at.skip_to(from);
    if (postings.at == postings.end) continue;
    if (first == 0 || *postings.at < first) first = *postings.at;
  }
  return first;
}

Xapian::docid OrderPostings::first_from(Xapian::docid from) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; agreeing < places_.size(); i = (i + 1) % places_.size()) {
    const Xapian::docid document = first_of_place(places_[i], from);
    if (document == 0) return document_ = 0;
    agreeing = document == from ? agreeing + 1 : 1;
    from = document;
  }
  return document_ = from;
}

bool OrderPostings::is_held_by(std::string_view sequence) {
  std::vector<PlaceForms> forms(places_.size());
  for (std::size_t i = 0; i < places_.size(); ++i) {
    for (const StemPostings& postings : places_[i]) {
      if (postings.at != postings.end && *postings.at == document_) {
        forms[i].push_back(postings.form);
      }
    }
  }
  const std::uint8_t region = region_of(order_.field);
  return order_.kind == OrderKind::phrase ? holds_phrase(sequence, forms, region)
                                          : holds_near(sequence, forms, order_.window, region);
}

}  // namespace dagsorden
