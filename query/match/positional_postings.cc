#include "query/match/positional_postings.h"

#include "common/analysis.h"

namespace dagsorden {
namespace {

SoughtForm form_of(const WordPattern& word) { return {word.stem, word.which, word.letters}; }

}  // namespace

std::string_view text_prefix_of(const Field* field) {
  return field == nullptr ? std::string_view() : field->prefix;
}

std::string term_of(const WordPattern& word, const Field* field) {
  const bool is_part = word.which == SoughtForm::Which::part;
  return stem_term(is_part ? prefix::part : text_prefix_of(field), word.stem);
}

PositionPostings::PositionPostings(const std::vector<WordPattern>& place, const Field* field,
                                   const Xapian::Database& shard) {
  words_.reserve(place.size());
  for (const WordPattern& word : place) {
    const std::string term = term_of(word, field);
    words_.push_back({form_of(word), shard.postlist_begin(term), shard.postlist_end(term)});
  }
}

Xapian::docid PositionPostings::first_from(Xapian::docid from) {
  Xapian::docid first = 0;
  for (StemPostings& postings : words_) {
    if (postings.at != postings.end && *postings.at < from) postings.at.skip_to(from);
    if (postings.at == postings.end) continue;
    if (first == 0 || *postings.at < first) first = *postings.at;
  }
  return first;
}

PlaceForms PositionPostings::forms_in(Xapian::docid document) const {
  PlaceForms forms;
  for (const StemPostings& postings : words_) {
    if (postings.at != postings.end && *postings.at == document) forms.push_back(postings.form);
  }
  return forms;
}

Xapian::docid first_with_all(std::vector<PositionPostings>& places, Xapian::docid from) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; agreeing < places.size(); i = (i + 1) % places.size()) {
    const Xapian::docid document = places[i].first_from(from);
    if (document == 0) return 0;
    agreeing = document == from ? agreeing + 1 : 1;
    from = document;
  }
  return from;
}

std::vector<PositionPostings> postings_of(const PositionalConstraint& constraint,
                                          const Xapian::Database& shard) {
  std::vector<PositionPostings> places;
  places.reserve(constraint.positions.size());
  for (const std::vector<WordPattern>& place : constraint.positions) {
    places.emplace_back(place, constraint.field, shard);
  }
  return places;
}

bool is_satisfied(const PositionalConstraint& constraint, const std::vector<PlaceForms>& forms,
                  std::string_view sequence) {
  const std::uint8_t region = region_of(constraint.field);
  return constraint.kind == PositionalKind::phrase
             ? holds_phrase(sequence, forms, region)
             : holds_near(sequence, forms, constraint.window, region);
}

PositionalVerifier::PositionalVerifier(const PositionalConstraint& constraint,
                                       const Xapian::Database& shard)
    : constraint_(constraint),
      places_(constraint.positions.size()),
      forms_(constraint.positions.size()) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const std::vector<WordPattern>& place = constraint.positions[i];
    if (place.size() == 1) {
      forms_[i] = {form_of(place.front())};
    } else {
      places_[i].emplace(place, constraint.field, shard);
    }
  }
}

bool PositionalVerifier::is_satisfied_in(Xapian::docid document, std::string_view sequence) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i]) continue;
    places_[i]->first_from(document);
    forms_[i] = places_[i]->forms_in(document);
  }
  return is_satisfied(constraint_, forms_, sequence);
}

}  // namespace dagsorden
