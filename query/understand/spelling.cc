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
  std::string stem;
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;
};

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

// Nobody mistypes the first letter without noticing.
bool begin_alike(const std::string& left, const std::string& right) {
  std::size_t left_offset = 0;
  std::size_t right_offset = 0;
  return next_code_point(left, left_offset) == next_code_point(right, right_offset);
}

// The nearest of the stems under one prefix of terms.
void look_through(const Xapian::Database& database, const std::string& prefix,
                  const std::string& stem, std::size_t most_slips, std::optional<Candidate>& best) {
  const std::size_t letters = count_code_points(stem);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string known = (*term).substr(prefix.size());
    // Capitals begin the prefix of another field.
    if (known.empty() || (known[0] >= 'A' && known[0] <= 'Z') || !begin_alike(known, stem))
      continue;
    if (known.size() > stem.size() + 2 * most_slips ||
        known.size() + 2 * most_slips < stem.size()) {
      continue;
    }
    const std::size_t known_letters = count_code_points(known);
    if (known_letters > letters + most_slips || known_letters + most_slips < letters) continue;
    const std::size_t distance = edit_distance(stem, known);
    if (distance == 0 || distance > most_slips || has_digit(known)) continue;
    const Xapian::doccount frequency = term.get_termfreq();
    const bool better = !best || distance < best->distance ||
                        (distance == best->distance && frequency > best->frequency);
    if (better) best = Candidate{known, distance, frequency};
  }
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
  std::optional<Candidate> best;
  const std::string stem = stemmer.stem(word);
  look_through(database, "Z", stem, most_slips, best);
  look_through(database, stem_term(prefix::part, ""), stem, most_slips, best);
  if (!best) return std::nullopt;
  return word_of_stem(database, best->stem, stemmer);
}

}  // namespace dagsorden
