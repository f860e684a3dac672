#include "query/understand/spelling.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/edit_rows.h"
#include "common/fields.h"
#include "common/text.h"
#include "common/word_endings.h"
#include "common/word_sequence.h"

namespace dagsorden {
namespace {

// Shorter words are near to too many others.
constexpr std::size_t least_letters = 5;
constexpr std::size_t letters_for_two_slips = 8;
constexpr std::size_t most_letters = 60;  // what is longer is no slip, and would take long

struct NearSpelling {
  std::string word;  ///< or stem
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;
};

bool is_likelier(const NearSpelling& left, const std::optional<NearSpelling>& right) {
  if (!right || left.distance != right->distance) return !right || left.distance < right->distance;
  return left.frequency > right->frequency;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

std::string first_letter(const std::string& word) {
  std::size_t end = 0;
  next_code_point(word, end);
  return word.substr(0, end);
}

// Spells known as far as anything near may come of it. Gives the bytes that were spelled: known's
// size where it is all of it. What it shares with the term before stays.
std::size_t spell(const std::string& known, std::string& before, EditRows& rows,
                  std::size_t most_slips) {
  std::size_t shared = 0;
  std::size_t letters = 0;
  for (std::size_t next = 0; next < known.size() && letters < rows.size(); ++letters) {
    next_code_point(known, next);
    if (known.compare(0, next, before, 0, next) != 0) break;
    shared = next;
  }
  rows.cut(letters);
  before = known;
  while (rows.may_come_within(most_slips) && shared < known.size()) {
    rows.add(next_code_point(known, shared));
  }
  if (!rows.may_come_within(most_slips)) before.resize(shared);
  return shared;
}

// Calls on_term(stem, frequency, rows) for the terms under one prefix from whose letters something
// within so many slips of sought may come, rows spelled with them. Nobody mistypes the first letter
// without noticing, so only terms that begin with it are looked at.
template <typename OnTerm>
void for_each_near(const Xapian::Database& database, const std::string& prefix,
                   const std::string& sought, std::size_t most_slips, const OnTerm& on_term) {
  EditRows rows(sought);
  std::string before;
  const std::string beginning = prefix + first_letter(sought);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end;) {
    const std::string known = (*term).substr(prefix.size());
    const std::size_t spelled = spell(known, before, rows, most_slips);
    if (rows.may_come_within(most_slips)) {
      if (!has_digit(known)) on_term(known, term.get_termfreq(), rows);
      ++term;
    } else {
      // No letter in UTF-8 begins with this byte: behind all terms that begin so.
      const std::string behind = prefix + known.substr(0, spelled) + '\xff';
      // A damaged index may hold a term that is no UTF-8, and stands behind it already.
      if (behind > *term) {
        term.skip_to(behind);
      } else {
        ++term;
      }
    }
  }
}

// byggesag is not bygges with two letters too many, but a word of its own.
bool is_slip(const std::string& sought, const std::string& known, std::size_t distance,
             std::size_t most_slips) {
  return distance > 0 && distance <= most_slips && (distance == 1 || !sought.starts_with(known));
}

// The nearest stem under a prefix.
std::optional<NearSpelling> nearest_stem(const Xapian::Database& database,
                                         const std::string& prefix, const std::string& sought,
                                         std::size_t most_slips) {
  std::optional<NearSpelling> best;
  for_each_near(database, prefix, sought, most_slips,
                [&](const std::string& known, Xapian::doccount frequency, const EditRows& rows) {
                  const NearSpelling candidate{known, rows.distance(), frequency};
                  if (is_slip(sought, known, candidate.distance, most_slips) &&
                      is_likelier(candidate, best)) {
                    best = candidate;
                  }
                });
  return best;
}

using Words = std::map<std::string, Xapian::doccount>;

// Reads the words of a stem in items that hold it, in how many of them each stands, until is_enough
// gives true.
template <typename IsEnough>
Words words_of(const Xapian::Database& database, const std::string& stem,
               const IsEnough& is_enough) {
  Words words;
  const std::string term = stem_term("", stem);
  std::size_t items = 0;
  for (auto item = database.postlist_begin(term);
       item != database.postlist_end(term) && !is_enough(words, items); ++items, ++item) {
    const std::string sequence = database.get_document(*item).get_value(slot::word_sequence);
    for (const std::string& word : words_of_stem(sequence, stem)) ++words[word];
  }
  return words;
}

// The letters that are spelled, with the ending that brings them nearest.
struct Ended {
  std::string word;
  std::size_t distance = 0;
};

std::optional<Ended> nearest_ending(const std::string& begun, EditRows& rows,
                                    std::size_t most_slips) {
  if (!rows.may_come_within(most_slips)) return std::nullopt;
  const std::size_t size = rows.size();
  std::optional<Ended> nearest;
  for (const std::string_view ending : usual_endings()) {
    rows.cut(size);
    rows.add(ending);
    const std::size_t distance = rows.distance();
    if (distance > most_slips || (nearest && distance >= nearest->distance)) continue;
    nearest = {begun + std::string(ending), distance};
  }
  rows.cut(size);
  return nearest;
}

// The nearest word that the stem may be of. The stemmer takes one of two equal consonants: bygges
// is byg, and its ending begins with a g.
std::optional<Ended> nearest_of_stem(const std::string& stem, EditRows& rows,
                                     std::size_t most_slips) {
  const std::optional<Ended> plain = nearest_ending(stem, rows, most_slips);
  const std::size_t size = rows.size();
  const char last = stem.back();
  rows.add(static_cast<unsigned char>(last));
  std::optional<Ended> doubled = nearest_ending(stem + last, rows, most_slips);
  rows.cut(size);
  return plain && (!doubled || plain->distance <= doubled->distance) ? plain : doubled;
}

// The word of the stem that was most likely meant: one that stands in an item, the most frequent of
// those that are as near; of a stem in very many items, of which not all are read, perhaps one
// that its endings give.
NearSpelling word_meant(const Xapian::Database& database, const std::string& sought,
                        const NearSpelling& stem, const Ended& ended, std::size_t most_slips) {
  constexpr std::size_t fewest_items = 20;
  constexpr std::size_t most_items = 500;
  const auto distance_of = [&](const std::string& word) { return edit_distance(sought, word); };
  const Words words = words_of(database, stem.word, [&](const Words& met, std::size_t items) {
    if (items < fewest_items) return false;
    return items >= most_items || std::any_of(met.begin(), met.end(), [&](const auto& word) {
             return is_slip(sought, word.first, distance_of(word.first), most_slips);
           });
  });
  std::optional<NearSpelling> best;
  for (const auto& [word, count] : words) {
    const NearSpelling candidate{word, distance_of(word), count};
    if (is_slip(sought, word, candidate.distance, most_slips) && is_likelier(candidate, best)) {
      best = candidate;
    }
  }
  if (!best) best = NearSpelling{ended.word, ended.distance, 0};
  best->frequency = stem.frequency;
  return *best;
}

// The nearest word as it stands.
std::optional<NearSpelling> nearest(const Xapian::Database& database, const std::string& sought,
                                    std::size_t most_slips) {
  std::vector<std::pair<NearSpelling, Ended>> stems;
  for_each_near(database, "Z", sought, most_slips,
                [&](const std::string& known, Xapian::doccount frequency, EditRows& rows) {
                  const std::optional<Ended> ended = nearest_of_stem(known, rows, most_slips);
                  if (ended) stems.push_back({{known, ended->distance, frequency}, *ended});
                });
  std::optional<NearSpelling> best;
  for (const auto& [stem, ended] : stems) {
    const NearSpelling candidate = word_meant(database, sought, stem, ended, most_slips);
    if (is_slip(sought, candidate.word, candidate.distance, most_slips) &&
        is_likelier(candidate, best)) {
      best = candidate;
    }
  }
  return best;
}

// The most frequent word of the index that has the stem; the stem itself where it is none.
std::string word_of_stem(const Xapian::Database& database, const std::string& stem) {
  constexpr std::size_t most_items = 20;
  const Words words =
      words_of(database, stem, [](const Words&, std::size_t items) { return items >= most_items; });
  const auto most = std::max_element(
      words.begin(), words.end(),
      [](const auto& left, const auto& right) { return left.second < right.second; });
  return most == words.end() ? stem : most->first;
}

}  // namespace

std::optional<std::string> nearest_word(const Xapian::Database& database, const std::string& word) {
  const std::size_t letters = count_code_points(word);
  if (letters > most_letters) return std::nullopt;
  const std::size_t most_slips = letters < least_letters ? 1 : 2;
  const std::optional<NearSpelling> found = nearest(database, word, most_slips);
  return found ? std::optional(found->word) : std::nullopt;
}

std::optional<std::string> correction_of(const Xapian::Database& database, const std::string& word,
                                         Stemmer& stemmer) {
  const std::size_t letters = count_code_points(word);
  if (letters < least_letters || letters > most_letters || has_digit(word)) return std::nullopt;
  const std::size_t most_slips = letters >= letters_for_two_slips ? 2 : 1;
  // The stemmer may cut a misspelt word elsewhere (skovrejsnig), so the word counts as well.
  if (const auto as_word = nearest(database, word, 1)) return as_word->word;
  const std::string& stem = stemmer.stem(word);
  std::optional<NearSpelling> best = nearest_stem(database, "Z", stem, most_slips);
  const std::optional<NearSpelling> as_part =
      nearest_stem(database, stem_term(prefix::part, ""), stem, most_slips);
  if (as_part && (!best || as_part->distance < best->distance)) best = as_part;
  if (best) return word_of_stem(database, best->word);
  if (const auto as_word = nearest(database, word, most_slips)) return as_word->word;
  return std::nullopt;
}

}  // namespace dagsorden
