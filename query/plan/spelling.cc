#include "query/plan/spelling.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/municipalities.h"
#include "common/suffix_codes.h"
#include "common/text.h"
#include "query/plan/dictionary_words.h"
#include "query/plan/edit_rows.h"

namespace dagsorden {
namespace {

// Shorter words are too similar to too many others.
constexpr std::size_t least_letters = 5;
constexpr std::size_t letters_for_two_slips = 8;
constexpr std::size_t most_letters = 60;  // a longer word is not a typo, and would take long

struct NearSpelling {
  std::string word;
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;
  bool has_same_letters = false;  ///< differs only in dots and rings: koge, køge
  bool is_name = false;           ///< of a municipality
};

bool is_likelier(const NearSpelling& left, const std::optional<NearSpelling>& right) {
  if (!right) return true;
  if (left.has_same_letters != right->has_same_letters) return left.has_same_letters;
  if (left.distance != right->distance) return left.distance < right->distance;
  if (left.is_name != right->is_name) return left.is_name;
  return left.frequency > right->frequency;
}

// The word as typed on a keyboard without Danish letters.
std::string in_plain_letters(std::string_view word) {
  std::string plain;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t letter = next_code_point(word, offset);
    append_code_point(plain, letter == U'å' || letter == U'æ' ? U'a'
                             : letter == U'ø'                 ? U'o'
                                                              : letter);
  }
  return plain;
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

// Adds the letters of a known term as long as it may still become a similar word. Returns the bytes
// added; the term's size if all were. Keeps the rows shared with the previous term.
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

// Calls on_term(stem, frequency, rows) for the terms under a prefix that may be within most_slips
// edits of the word sought; rows hold their distances.
template <typename OnTerm>
void for_each_near(const Xapian::Database& database, const std::string& prefix,
                   const std::string& letter, const std::string& sought, std::size_t most_slips,
                   const OnTerm& on_term) {
  const std::string beginning = prefix + letter;
  EditRows rows(sought);
  std::string before;
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end;) {
    const std::string known = (*term).substr(prefix.size());
    if (known.front() >= 'A' && known.front() <= 'Z') {  // the prefix of a field
      term.skip_to(prefix + "[");
      continue;
    }
    const std::size_t spelled = spell(known, before, rows, most_slips);
    if (rows.may_come_within(most_slips)) {
      if (!has_digit(known)) on_term(known, term.get_termfreq(), rows);
      ++term;
    } else {
      // In UTF-8 no letter begins with this byte, so this sorts after all terms with the prefix.
      const std::string behind = prefix + known.substr(0, spelled) + '\xff';
      // A damaged index may have a term that is not UTF-8 and sorts even later.
      if (behind > *term) {
        term.skip_to(behind);
      } else {
        ++term;
      }
    }
  }
}

// True for a typo. byggesag is a word of its own, not bygges with two letters too many.
bool is_slip(const std::string& sought, const std::string& known, std::size_t distance,
             std::size_t most_slips) {
  return distance > 0 && distance <= most_slips && (distance == 1 || !sought.starts_with(known));
}

// The distance of the nearest word that begins with the spelled letters; nullopt if it is too far.
std::optional<std::size_t> distance_with_endings(EditRows& rows, std::size_t most_slips) {
  if (!rows.may_come_within(most_slips)) return std::nullopt;
  const std::size_t size = rows.size();
  std::optional<std::size_t> nearest;
  for (const std::string_view ending : coded_suffixes()) {
    rows.cut(size);
    rows.add(ending);
    const std::size_t distance = rows.distance();
    if (distance <= most_slips && (!nearest || distance < *nearest)) nearest = distance;
  }
  rows.cut(size);
  return nearest;
}

// The distance of the nearest word of the stem. The stemmer drops one of two equal consonants: the
// stem of bygges is byg, and its ending begins with a g.
std::optional<std::size_t> distance_to_words(const std::string& stem, EditRows& rows,
                                             std::size_t most_slips) {
  const std::optional<std::size_t> plain = distance_with_endings(rows, most_slips);
  const std::size_t size = rows.size();
  rows.add(static_cast<unsigned char>(stem.back()));
  const std::optional<std::size_t> doubled = distance_with_endings(rows, most_slips);
  rows.cut(size);
  return plain && (!doubled || *plain <= *doubled) ? plain : doubled;
}

// The word of the stem that was most likely meant, among words of items. A few items usually have
// all of them.
std::optional<NearSpelling> word_meant(const Index& index, const std::string& sought,
                                       const std::string& stem, Xapian::doccount frequency,
                                       std::size_t most_slips) {
  std::optional<NearSpelling> best;
  for (const std::size_t items : {std::size_t{20}, std::size_t{500}}) {
    for (const auto& [word, count] : index.words_of(stem, items)) {
      const NearSpelling candidate{word, edit_distance(sought, word), count,
                                   in_plain_letters(word) == in_plain_letters(sought),
                                   municipality_named(word) != nullptr};
      if (is_slip(sought, word, candidate.distance, most_slips) && is_likelier(candidate, best)) {
        best = candidate;
      }
    }
    if (best) break;
  }
  if (best) best->frequency = frequency;
  return best;
}

// The nearest word of items that begins with a letter; "": any letter.
std::optional<NearSpelling> nearest(const Index& index, const std::string& sought,
                                    std::size_t most_slips, const std::string& letter) {
  constexpr std::size_t most_stems = 50;
  struct Stem {
    std::string letters;
    std::size_t distance;
    Xapian::doccount frequency;
  };
  std::vector<Stem> stems;
  for_each_near(index.joined(), "Z", letter, sought, most_slips,
                [&](const std::string& known, Xapian::doccount frequency, EditRows& rows) {
                  const auto distance = distance_to_words(known, rows, most_slips);
                  if (distance) stems.push_back({known, *distance, frequency});
                });
  std::stable_sort(stems.begin(), stems.end(), [](const Stem& left, const Stem& right) {
    return left.distance != right.distance ? left.distance < right.distance
                                           : left.frequency > right.frequency;
  });
  if (stems.size() > most_stems) stems.resize(most_stems);
  std::optional<NearSpelling> best;
  for (const Stem& stem : stems) {
    const auto candidate = word_meant(index, sought, stem.letters, stem.frequency, most_slips);
    if (candidate && is_likelier(*candidate, best)) best = candidate;
  }
  return best;
}

// Few people mistype the first letter, so others are tried last.
std::optional<NearSpelling> nearest_of_all(const Index& index, const std::string& word,
                                           std::size_t most_slips) {
  std::optional<NearSpelling> found;
  for (std::size_t slips = 1; slips <= most_slips && !found; ++slips) {
    found = nearest(index, word, slips, first_letter(word));
  }
  return found ? found : nearest(index, word, 1, "");
}

std::optional<NearSpelling> nearest_stem(const Index& index, const std::string& prefix,
                                         const std::string& letter, const std::string& sought,
                                         std::size_t most_slips) {
  std::optional<NearSpelling> best;
  for_each_near(index.joined(), prefix, letter, sought, most_slips,
                [&](const std::string& known, Xapian::doccount frequency, const EditRows& rows) {
                  const NearSpelling candidate{known, rows.distance(), frequency};
                  if (is_slip(sought, known, candidate.distance, most_slips) &&
                      is_likelier(candidate, best)) {
                    best = candidate;
                  }
                });
  return best;
}

// The most frequent word of the stem in items.
std::optional<std::string> word_of_stem(const Index& index, const std::string& stem) {
  constexpr std::size_t most_items = 20;
  const std::map<std::string, Xapian::doccount> words = index.words_of(stem, most_items);
  const auto most = std::max_element(
      words.begin(), words.end(),
      [](const auto& left, const auto& right) { return left.second < right.second; });
  return most == words.end() ? std::nullopt : std::optional(most->first);
}

// A correction by stem: the items have another inflection of the word meant, or compounds with it.
std::optional<std::string> nearest_by_stem(const Index& index, const std::string& stem,
                                           std::size_t most_slips) {
  const auto nearest_under = [&](const std::string& prefix) {
    auto found = nearest_stem(index, prefix, first_letter(stem), stem, most_slips);
    return found ? found : nearest_stem(index, prefix, "", stem, 1);
  };
  const std::optional<NearSpelling> word = nearest_under("Z");
  const std::optional<NearSpelling> part = nearest_under(stem_term(prefix::part, ""));
  if (part && (!word || part->distance < word->distance)) return part->word;
  return word ? word_of_stem(index, word->word) : std::nullopt;
}

}  // namespace

std::optional<std::string> nearest_word(const Index& index, const std::string& word) {
  const std::size_t letters = count_code_points(word);
  if (letters > most_letters) return std::nullopt;
  const std::size_t most_slips = letters < least_letters ? 1 : 2;
  const std::optional<NearSpelling> found = nearest_of_all(index, word, most_slips);
  return found ? std::optional(found->word) : std::nullopt;
}

std::optional<std::string> correction_of(const Index& index, const std::string& word,
                                         Stemmer& stemmer) {
  const std::size_t letters = count_code_points(word);
  if (letters > most_letters || has_digit(word)) return std::nullopt;
  if (letters < least_letters) {
    const auto found = nearest(index, word, 1, first_letter(word));
    return found && found->has_same_letters ? std::optional(found->word) : std::nullopt;
  }
  if (is_dictionary_word(word)) return std::nullopt;
  const std::size_t most_slips = letters >= letters_for_two_slips ? 2 : 1;
  const std::optional<NearSpelling> found = nearest_of_all(index, word, most_slips);
  if (found) return found->word;
  return nearest_by_stem(index, stemmer.stem(word), most_slips);
}

}  // namespace dagsorden
