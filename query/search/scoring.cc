#include "query/search/scoring.h"

#include <algorithm>
#include <map>

#include "common/fields.h"
#include "query/understand/weights.h"
#include "query/understand/without_weights.h"

namespace dagsorden {
namespace {

using Positions = std::vector<unsigned>;

// A position of the item where a word stands, by a reading of that strength.
struct Occurrence {
  unsigned position = 0;
  double strength = 0;
  const Reading* reading = nullptr;
};

bool stands_at(const Positions& positions, unsigned position) {
  return std::binary_search(positions.begin(), positions.end(), position);
}

// Where the first of the places stands with the others behind it.
Positions positions_of_phrase(const std::vector<Positions>& places) {
  Positions found;
  for (const unsigned first : places.front()) {
    bool goes_on = true;
    for (std::size_t i = 1; goes_on && i < places.size(); ++i) {
      goes_on = stands_at(places[i], first + static_cast<unsigned>(i));
    }
    if (goes_on) found.push_back(first);
  }
  return found;
}

bool stands_between(const Positions& positions, unsigned begin, unsigned end) {
  const auto at = std::lower_bound(positions.begin(), positions.end(), begin);
  return at != positions.end() && *at < end;
}

// Where the first of the places stands with the others within the window, before or behind it.
Positions positions_of_near(const std::vector<Positions>& places, unsigned window) {
  Positions found;
  for (const unsigned first : places.front()) {
    const unsigned begin = first < window ? 0 : first - window + 1;
    const bool all = std::all_of(places.begin() + 1, places.end(), [&](const Positions& other) {
      return stands_between(other, begin, first + window);
    });
    if (all) found.push_back(first);
  }
  return found;
}

bool is_in(const Field* field, unsigned position, const std::vector<PieceSpan>& pieces) {
  const auto piece = std::upper_bound(
      pieces.begin(), pieces.end(), position,
      [](unsigned place, const PieceSpan& candidate) { return place < candidate.end; });
  return piece != pieces.end() && piece->begin <= position &&
         (piece->regions & region_of(field)) != 0;
}

// Damped: the tenth time tells less than the second, and less in a long item.
double damped(double count, unsigned words) {
  const double length = words / weights::usual_length;
  const double norm = 1 - weights::bm25_b + weights::bm25_b * length;
  return count * (weights::bm25_k1 + 1) / (count + weights::bm25_k1 * norm);
}

// The best occurrence of each position, the strongest first.
std::vector<Occurrence> strongest_first(std::vector<Occurrence> all) {
  std::stable_sort(all.begin(), all.end(), [](const Occurrence& left, const Occurrence& right) {
    return left.position != right.position ? left.position < right.position
                                           : left.strength > right.strength;
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const Occurrence& left, const Occurrence& right) {
                          return left.position == right.position;
                        }),
            all.end());
  std::stable_sort(all.begin(), all.end(), [](const Occurrence& left, const Occurrence& right) {
    return left.strength > right.strength;
  });
  return all;
}

// Readings at least as strong count together: many synonyms do not make up for the word, but help
// where the word stands but once.
WordInItem score_of_word(const std::vector<Occurrence>& occurrences, const ItemPositions& item) {
  WordInItem word;
  double count = 0;
  double in_title = 0;
  double in_recommendation = 0;
  for (const Occurrence& at : occurrences) {
    ++count;
    const double score = at.strength * damped(count, item.words);
    if (score > word.score) {
      word.score = score;
      word.reading = at.reading;
    }
    if (is_in(&field(FieldId::title), at.position, item.pieces)) {
      in_title = std::max(in_title, at.strength);
    } else if (is_in(&field(FieldId::recommendation), at.position, item.pieces) ||
               is_in(&field(FieldId::decision), at.position, item.pieces)) {
      in_recommendation = std::max(in_recommendation, at.strength);
    }
  }
  if (!occurrences.empty()) word.strength = occurrences.front().strength;
  word.score += weights::title * in_title + weights::recommendation * in_recommendation;
  return word;
}

// The share of the words' weight that stands together in some stretch of the text. What the title
// says goes for all of it.
double share_in_best_stretch(const std::vector<std::vector<Occurrence>>& occurrences,
                             const std::vector<WantedWord>& words, const ItemPositions& item) {
  struct At {
    unsigned position;
    std::size_t word;
    double weight;
  };
  std::vector<double> in_title(words.size());
  std::vector<At> all;
  double total = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (occurrences[i].empty()) continue;
    total += words[i].weight * occurrences[i].front().strength;
    for (const Occurrence& at : occurrences[i]) {
      const double weight = words[i].weight * at.strength;
      all.push_back({at.position, i, weight});
      if (is_in(&field(FieldId::title), at.position, item.pieces)) {
        in_title[i] = std::max(in_title[i], weight);
      }
    }
  }
  if (total <= 0) return 0;
  std::sort(all.begin(), all.end(),
            [](const At& left, const At& right) { return left.position < right.position; });
  double best = 0;
  std::vector<double> held;
  for (std::size_t begin = 0; begin < all.size(); ++begin) {
    held = in_title;
    for (std::size_t i = begin;
         i < all.size() && all[i].position < all[begin].position + weights::stretch; ++i) {
      held[all[i].word] = std::max(held[all[i].word], all[i].weight);
    }
    double share = 0;
    for (const double weight : held) share += weight;
    best = std::max(best, share / total);
  }
  return best;
}

// Words that follow each other in the query and in the text, by their weight.
double share_side_by_side(const std::vector<std::vector<Occurrence>>& occurrences,
                          const std::vector<WantedWord>& words) {
  double all = 0;
  double side_by_side = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const double weight = words[i].weight + words[i + 1].weight;
    const unsigned apart = words[i + 1].place - words[i].place;
    all += weight;
    double best = 0;
    for (const Occurrence& left : occurrences[i]) {
      for (const Occurrence& right : occurrences[i + 1]) {
        if (right.position <= left.position || right.position > left.position + apart) continue;
        best = std::max(best, std::min(left.strength, right.strength));
      }
    }
    side_by_side += best * weight;
  }
  return all > 0 ? side_by_side / all : 0;
}

// The share of the query's weight that the item holds; of alternatives the best counts.
double coordination(const std::vector<WordInItem>& in_item, const std::vector<WantedWord>& words) {
  struct Group {
    double strength = 0;
    double weight = 0;
  };
  std::map<std::size_t, Group> groups;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].nowhere) continue;
    Group& group = groups[words[i].group];
    group.strength = std::max(group.strength, in_item[i].strength);
    group.weight = std::max(group.weight, words[i].weight);
  }
  double held = 0;
  double all = 0;
  for (const auto& [number, group] : groups) {
    held += group.weight * std::min(1.0, group.strength / weights::counts_as_held);
    all += group.weight;
  }
  return all > 0 ? held / all : 0;
}

SoughtForm sought_form_of(const SoughtWord& word) { return {word.stem, word.which, word.letters}; }

}  // namespace

Scorer::Scorer(const std::vector<WantedWord>& words, const Xapian::Database& database)
    : words_(words) {
  for (const WantedWord& word : words) {
    std::vector<PlacedReading> placed;
    for (const Reading& reading : word.readings) {
      placed.push_back({&reading, places_.size(), {}});
      for (const std::vector<SoughtWord>& place : reading.order.places) {
        places_.emplace_back();
        for (const SoughtWord& sought : place) places_.back().push_back(sought_form_of(sought));
      }
      if (reading.term.empty()) continue;
      const Xapian::MSet matches = ask_without_weights(
          database, Xapian::Query(reading.term), [&database](Xapian::Enquire& enquire) {
            return enquire.get_mset(0, database.get_doccount());
          });
      for (auto match = matches.begin(); match != matches.end(); ++match) {
        placed.back().documents.insert(*match);
      }
    }
    readings_.push_back(std::move(placed));
  }
}

ItemScore Scorer::score(Xapian::docid document, std::string_view sequence) const {
  const ItemPositions item = positions_in(sequence, places_);
  std::vector<std::vector<Occurrence>> occurrences;
  ItemScore result;
  for (const std::vector<PlacedReading>& readings : readings_) {
    std::vector<Occurrence> all;
    for (const PlacedReading& placed : readings) {
      const Reading& reading = *placed.reading;
      if (placed.documents.count(document) > 0) all.push_back({0, reading.weight, &reading});
      const auto first = item.places.begin() + static_cast<std::ptrdiff_t>(placed.first_place);
      const auto end = first + static_cast<std::ptrdiff_t>(reading.order.places.size());
      if (first == end || std::any_of(first, end, [](const auto& at) { return at.empty(); })) {
        continue;
      }
      const std::vector<Positions> places(first, end);
      const Positions held = places.size() == 1 ? places.front()
                             : reading.order.kind == OrderKind::phrase
                                 ? positions_of_phrase(places)
                                 : positions_of_near(places, reading.order.window);
      for (const unsigned position : held) {
        if (reading.order.field != nullptr && !is_in(reading.order.field, position, item.pieces)) {
          continue;
        }
        all.push_back({position, reading.weight, &reading});
      }
      if (held.empty() && reading.loose_weight > 0) {
        all.push_back({places.front().front(), reading.loose_weight, &reading});
      }
    }
    occurrences.push_back(strongest_first(std::move(all)));
    result.words.push_back(score_of_word(occurrences.back(), item));
  }
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) sum += words_[i].weight * result.words[i].score;
  const double factor = coordination(result.words, words_) *
                        (1 + weights::near * share_in_best_stretch(occurrences, words_, item) +
                         weights::adjacent * share_side_by_side(occurrences, words_));
  for (std::size_t i = 0; i < words_.size(); ++i) {
    result.words[i].score *= words_[i].weight * factor;
  }
  result.score = sum * factor;
  return result;
}

}  // namespace dagsorden
