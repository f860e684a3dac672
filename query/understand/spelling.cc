#include "query/understand/spelling.h"

#include <algorithm>
#include <cstdlib>

#include "common/fields.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Shorter words are near to too many others.
constexpr std::size_t least_letters = 5;
constexpr std::size_t letters_for_two_slips = 8;

struct Candidate {
  std::string word;  ///< or stem
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;
};

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

std::string first_letter(const std::string& word) {
  std::size_t end = 0;
  next_code_point(word, end);
  return word.substr(0, end);
}

// The nearest to sought among the terms under one prefix. Nobody mistypes the first letter without
// noticing, so only terms that begin with it are looked at.
std::optional<Candidate> nearest(const Xapian::Database& database, const std::string& prefix,
                                 const std::string& sought, std::size_t most_slips) {
  std::optional<Candidate> best;
  const std::size_t letters = count_code_points(sought);
  const std::string beginning = prefix + first_letter(sought);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    const std::string known = (*term).substr(prefix.size());
    const std::size_t known_letters = count_code_points(known);
    if (known_letters > letters + most_slips || known_letters + most_slips < letters) continue;
    const std::size_t distance = edit_distance(sought, known);
    if (distance == 0 || distance > most_slips || has_digit(known)) continue;
    // byggesag is not bygges with two letters too many, but a word of its own.
    if (distance > 1 && sought.starts_with(known)) continue;
    const Xapian::doccount frequency = term.get_termfreq();
    const bool better = !best || distance < best->distance ||
                        (distance == best->distance && frequency > best->frequency);
    if (better) best = Candidate{known, distance, frequency};
  }
  return best;
}

// The most frequent word of the index that has the stem; the stem itself where it is none.
std::string word_of_stem(const Xapian::Database& database, const std::string& stem,
                         Stemmer& stemmer) {
  std::string best = stem;
  Xapian::doccount most = 0;
  const auto end = database.allterms_end(stem);
  for (auto term = database.allterms_begin(stem); term != end; ++term) {
    if (term.get_termfreq() > most && stemmer.stem(*term) == stem) {
      best = *term;
      most = term.get_termfreq();
    }
  }
  return best;
}

}  // namespace

std::optional<std::string> correction_of(const Xapian::Database& database, const std::string& word,
                                         Stemmer& stemmer) {
  const std::size_t letters = count_code_points(word);
  if (letters < least_letters || has_digit(word)) return std::nullopt;
  const std::size_t most_slips = letters >= letters_for_two_slips ? 2 : 1;
  // The stemmer may cut a misspelt word elsewhere (skovrejsnig), so the word counts as well.
  if (const auto as_word = nearest(database, "", word, 1)) return as_word->word;
  const std::string& stem = stemmer.stem(word);
  std::optional<Candidate> best = nearest(database, "Z", stem, most_slips);
  const std::optional<Candidate> as_part =
      nearest(database, stem_term(prefix::part, ""), stem, most_slips);
  if (as_part && (!best || as_part->distance < best->distance)) best = as_part;
  if (best) return word_of_stem(database, best->word, stemmer);
  if (const auto as_word = nearest(database, "", word, most_slips)) return as_word->word;
  return std::nullopt;
}

}  // namespace dagsorden
