#include "query/match/scoring.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "common/fields.h"
#include "query/plan/weights.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Occurrence = Scorer::Occurrence;
using Occurrences = std::vector<Occurrence>;

// Where a word of one position of a phrase or NEAR occurs.
using Places = std::vector<SlotPosition>;

bool stands_between(const Places& places, unsigned begin, unsigned end) {
  const auto at = std::lower_bound(
      places.begin(), places.end(), begin,
      [](const SlotPosition& place, unsigned from) { return place.position < from; });
  return at != places.end() && at->position < end;
}

// The occurrences of the first position that satisfy the constraint together with the others.
Places satisfying_places(const PositionalConstraint& constraint,
                         const std::vector<Places>& places) {
  const auto goes_on_behind = [&](unsigned first) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const auto position = first + static_cast<unsigned>(i);
      if (!stands_between(places[i], position, position + 1)) return false;
    }
    return true;
  };
  const auto has_all_near = [&](unsigned first) {
    const unsigned begin = first < constraint.window ? 0 : first - constraint.window + 1;
    return std::all_of(places.begin() + 1, places.end(), [&](const Places& other) {
      return stands_between(other, begin, first + constraint.window);
    });
  };
  Places held;
  std::copy_if(places.front().begin(), places.front().end(), std::back_inserter(held),
               [&](const SlotPosition& first) {
                 return constraint.kind == PositionalKind::phrase ? goes_on_behind(first.position)
                                                                  : has_all_near(first.position);
               });
  return held;
}

bool is_in_title(const Occurrence& at) {
  static const std::uint8_t title = field_mask_of(&field(FieldId::title));
  return (at.field_mask & title) != 0;
}

bool is_in_recommendation_or_decision(const Occurrence& at) {
  static const auto field_mask = static_cast<std::uint8_t>(
      field_mask_of(&field(FieldId::recommendation)) | field_mask_of(&field(FieldId::decision)));
  return (at.field_mask & field_mask) != 0;
}

// Damps a count: the tenth occurrence says less than the second, and occurrences in a long item say
// less.
double damped(double count, unsigned words) {
  const double length = words / weights::usual_length;
  const double norm = 1 - weights::bm25_b + weights::bm25_b * length;
  return count * (weights::bm25_k1 + 1) / (count + weights::bm25_k1 * norm);
}

// Words that name a committee: -udvalget and, before its "og", two more (Skole-, Børne- og
// Ungeudvalget). They say nothing about what an item is about.
class CommitteeNames {
 public:
  // The slots to append to those of the readings: the compounds, and "og".
  static std::vector<SlotForms> places() {
    return {{{"udvalg", WantedForm::Which::part}}, {{"og"}}};
  }

  CommitteeNames(const std::vector<SlotPosition>& found, std::size_t first_slot) {
    constexpr unsigned words_before = 3;
    unsigned last_and = 0;
    for (const SlotPosition& at : found) {
      if (at.slot == first_slot + 1) last_and = at.position;
      if (at.slot != first_slot) continue;
      const bool is_listed = at.position > words_before && last_and + 1 == at.position;
      names_.push_back({is_listed ? at.position - words_before : at.position, at.position});
    }
  }

  bool has(unsigned position) const {
    const auto name =
        std::lower_bound(names_.begin(), names_.end(), position,
                         [](const Name& left, unsigned sought) { return left.last < sought; });
    return name != names_.end() && name->first <= position;
  }

 private:
  struct Name {
    unsigned first;
    unsigned last;
  };
  std::vector<Name> names_;  // by position
};

// Keeps the strongest occurrence at each position, sorted by position.
void settle(Occurrences& all) {
  std::stable_sort(all.begin(), all.end(), [](const Occurrence& left, const Occurrence& right) {
    return left.position != right.position ? left.position < right.position
                                           : left.strength > right.strength;
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const Occurrence& left, const Occurrence& right) {
                          return left.position == right.position;
                        }),
            all.end());
}

// For each strength, the readings of at least that strength count together. So many synonyms do not
// replace the word, but help if the word itself occurs only once.
WordInItem score_of_word(Occurrences occurrences, unsigned words) {
  std::stable_sort(occurrences.begin(), occurrences.end(),
                   [](const Occurrence& left, const Occurrence& right) {
                     return left.strength > right.strength;
                   });
  WordInItem word;
  double count = 0;
  double in_title = 0;
  double in_recommendation = 0;
  for (const Occurrence& at : occurrences) {
    const double score = at.strength * damped(++count, words);
    if (score > word.score) {
      word.score = score;
      word.reading = at.reading;
    }
    if (is_in_title(at)) {
      in_title = std::max(in_title, at.strength);
    } else if (is_in_recommendation_or_decision(at)) {
      in_recommendation = std::max(in_recommendation, at.strength);
    }
  }
  if (!occurrences.empty()) word.strength = occurrences.front().strength;
  word.score += weights::title * in_title + weights::recommendation * in_recommendation;
  return word;
}

// The stretch of the text that has most of the words' weight, and its share of the weight. Words of
// the title count in any stretch.
struct Stretch {
  unsigned begin = 0;
  double share = 0;
};

Stretch best_stretch(const std::vector<Occurrences>& occurrences,
                     const std::vector<QueryWord>& words, const std::vector<WordInItem>& in_item) {
  struct At {
    unsigned position;
    std::size_t word;
    double weight;
  };
  std::vector<double> in_title(words.size());
  std::vector<At> all;
  double total = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    total += words[i].weight * in_item[i].strength;
    for (const Occurrence& at : occurrences[i]) {
      const double weight = words[i].weight * at.strength;
      all.push_back({at.position, i, weight});
      if (is_in_title(at)) in_title[i] = std::max(in_title[i], weight);
    }
  }
  if (total <= 0) return {};
  std::sort(all.begin(), all.end(),
            [](const At& left, const At& right) { return left.position < right.position; });
  Stretch best;
  double most = 0;  // of stretches with the same words, the one with more occurrences wins
  std::vector<double> held;
  for (std::size_t begin = 0; begin < all.size(); ++begin) {
    held = in_title;
    double sum = 0;
    for (std::size_t i = begin;
         i < all.size() && all[i].position < all[begin].position + weights::stretch; ++i) {
      held[all[i].word] = std::max(held[all[i].word], all[i].weight);
      sum += all[i].weight;
    }
    const double share = std::accumulate(held.begin(), held.end(), 0.0) / total;
    if (share < best.share || (share == best.share && sum <= most)) continue;
    best = {all[begin].position, share};
    most = sum;
  }
  return best;
}

// The strength of a word followed by another within `apart` words.
double side_by_side(const Occurrences& left, const Occurrences& right, unsigned apart) {
  double best = 0;
  auto next = right.begin();
  for (const Occurrence& at : left) {
    while (next != right.end() && next->position <= at.position) ++next;
    for (auto other = next; other != right.end() && other->position <= at.position + apart;
         ++other) {
      best = std::max(best, std::min(at.strength, other->strength));
    }
  }
  return best;
}

// The weighted share of adjacent query words that are adjacent in the text too.
double share_side_by_side(const std::vector<Occurrences>& occurrences,
                          const std::vector<QueryWord>& words) {
  double all = 0;
  double held = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const double weight = words[i].weight + words[i + 1].weight;
    const unsigned apart = words[i + 1].place - words[i].place;
    all += weight;
    held += weight * side_by_side(occurrences[i], occurrences[i + 1], apart);
  }
  return all > 0 ? held / all : 0;
}

// The share of the query's weight that the item has; among alternatives the best counts.
double coordination(const std::vector<WordInItem>& in_item, const std::vector<QueryWord>& words) {
  double held = 0;
  double all = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t group = words[i].group;
    double strength = 0;
    double weight = 0;
    for (; i < words.size() && words[i].group == group; ++i) {
      if (words[i].nowhere) continue;
      strength = std::max(strength, in_item[i].strength);
      weight = std::max(weight, words[i].weight);
    }
    held += weight * std::min(1.0, strength / weights::counts_as_held);
    all += weight;
  }
  return all > 0 ? held / all : 0;
}

std::vector<WordInItem> score_of_words(const std::vector<Occurrences>& occurrences,
                                       unsigned words) {
  std::vector<WordInItem> scored;
  scored.reserve(occurrences.size());
  for (const Occurrences& of_word : occurrences) scored.push_back(score_of_word(of_word, words));
  return scored;
}

// Scores the title and the words around a stretch as if they were an item of their own.
std::vector<WordInItem> score_of_passage(const std::vector<Occurrences>& occurrences,
                                         const Stretch& stretch) {
  constexpr unsigned around = (weights::passage - weights::stretch) / 2;
  const unsigned begin = stretch.begin < around ? 0 : stretch.begin - around;
  std::vector<Occurrences> within(occurrences.size());
  for (std::size_t i = 0; i < occurrences.size(); ++i) {
    std::copy_if(occurrences[i].begin(), occurrences[i].end(), std::back_inserter(within[i]),
                 [begin](const Occurrence& at) {
                   return is_in_title(at) ||
                          (at.position >= begin && at.position < begin + weights::passage);
                 });
  }
  return score_of_words(within, weights::length_of_passage);
}

double weighed_sum(const std::vector<WordInItem>& in_item, const std::vector<QueryWord>& words) {
  double sum = 0;
  for (std::size_t i = 0; i < words.size(); ++i) sum += words[i].weight * in_item[i].score;
  return sum;
}

// Replaces the scores of a long item by those of its best passage if the passage scores higher.
void take_better(const std::vector<WordInItem>& passage, const std::vector<QueryWord>& words,
                 std::vector<WordInItem>& in_item, double& coordinated) {
  const double of_passage = coordination(passage, words) * weights::share_of_passage;
  if (weighed_sum(passage, words) * of_passage <= weighed_sum(in_item, words) * coordinated) {
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    in_item[i].score = passage[i].score;
    if (passage[i].score > 0) in_item[i].reading = passage[i].reading;
  }
  coordinated = of_passage;
}

}  // namespace

Scorer::Scorer(const std::vector<QueryWord>& words, const Xapian::Database& database)
    : words_(words) {
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const Reading& reading : words[word].readings) {
      const auto index = static_cast<std::uint32_t>(readings_.size());
      readings_.push_back({&reading,
                           word,
                           static_cast<std::uint32_t>(slots_.size()),
                           field_mask_of(reading.constraint.field),
                           {}});
      for (const std::vector<WordPattern>& place : reading.constraint.positions) {
        SlotForms& forms = slots_.emplace_back();
        for (const WordPattern& sought : place) {
          forms.push_back({sought.stem, sought.which, sought.letters});
        }
        reading_of_slot_.push_back(index);
      }
      if (reading.term.empty()) continue;
      const Xapian::MSet matches = ask_without_weights(
          database, Xapian::Query(reading.term), [&database](Xapian::Enquire& enquire) {
            return enquire.get_mset(0, database.get_doccount());
          });
      for (auto match = matches.begin(); match != matches.end(); ++match) {
        readings_.back().documents.insert(*match);
      }
    }
  }
  const auto is_committee = [](const QueryWord& word) {
    return word.text.find("udvalg") != std::string::npos ||
           word.text.find("Udvalg") != std::string::npos;
  };
  asks_for_committee_ = std::any_of(words.begin(), words.end(), is_committee);
  for (SlotForms& forms : CommitteeNames::places()) slots_.push_back(std::move(forms));
}

// The positions of the readings of each query word in the item, each position once.
std::vector<std::vector<Scorer::Occurrence>> Scorer::occurrences_in(
    Xapian::docid document, const std::vector<SlotPosition>& found) const {
  std::vector<Occurrences> occurrences(words_.size());
  const auto add = [&](const PlacedReading& placed, const SlotPosition& at, double strength) {
    if (placed.field_mask != 0 && (at.field_mask & placed.field_mask) == 0) return;
    occurrences[placed.word].push_back({at.position, at.field_mask, strength, placed.reading});
  };
  const std::size_t slots = reading_of_slot_.size();
  std::vector<Places> places_of_slots(slots);  // of readings with several positions
  const CommitteeNames committees(found, slots);
  for (const SlotPosition& at : found) {
    if (at.slot >= slots) continue;
    if (!asks_for_committee_ && committees.has(at.position)) continue;
    const PlacedReading& placed = readings_[reading_of_slot_[at.slot]];
    if (placed.reading->constraint.positions.size() == 1) {
      add(placed, at, placed.reading->weight);
    } else {
      places_of_slots[at.slot].push_back(at);
    }
  }
  for (const PlacedReading& placed : readings_) {
    const Reading& reading = *placed.reading;
    if (placed.documents.count(document) > 0) add(placed, {}, reading.weight);
    if (reading.constraint.positions.size() < 2) continue;
    const auto first = places_of_slots.begin() + placed.first_slot;
    const auto end = first + static_cast<std::ptrdiff_t>(reading.constraint.positions.size());
    if (std::any_of(first, end, [](const Places& at) { return at.empty(); })) continue;
    const std::vector<Places> places(std::make_move_iterator(first), std::make_move_iterator(end));
    const Places held = satisfying_places(reading.constraint, places);
    for (const SlotPosition& at : held) add(placed, at, reading.weight);
    if (held.empty() && reading.loose_weight > 0) {
      add(placed, places.front().front(), reading.loose_weight);
    }
  }
  for (Occurrences& of_word : occurrences) settle(of_word);
  return occurrences;
}

ItemScore Scorer::score(Xapian::docid document, std::string_view sequence) const {
  const ItemPositions item = positions_in(sequence, slots_);
  const std::vector<Occurrences> occurrences = occurrences_in(document, item.found);
  ItemScore result{0, score_of_words(occurrences, item.words)};
  const Stretch stretch = best_stretch(occurrences, words_, result.words);
  double coordinated = coordination(result.words, words_);
  if (item.words > weights::length_of_passage) {
    take_better(score_of_passage(occurrences, stretch), words_, result.words, coordinated);
  }
  const double factor = coordinated * (1 + weights::near * stretch.share +
                                       weights::adjacent * share_side_by_side(occurrences, words_));
  result.score = weighed_sum(result.words, words_) * factor;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    result.words[i].score *= words_[i].weight * factor;
  }
  return result;
}

}  // namespace dagsorden
