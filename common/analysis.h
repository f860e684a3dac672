// The one analysis of Danish text: index terms and query terms both come from here.
//
// Text is cut into tokens; a token's word is folded (common/text.h) and stemmed (Snowball's Danish
// stemmer, snowballstem.org/algorithms/danish). A word becomes one term: "Z" + prefix + stem. What
// hangs on the order of words or on a word as it stands is settled from the item's sequence of
// words (common/forward_index.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dagsorden {

/// Kept in the database; programs of another version refuse to mix with it.
inline constexpr std::string_view analyzer_version = "5";

/// Positions between two parts of an item, so that no phrase runs over their border.
inline constexpr unsigned part_gap = 100;

/// A word of a text: its folded form, and the bytes where it stands.
struct Token {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool stacked = false;  ///< stands at the position of the token before it: another form of it
};

/// The words of a text in order. Letters and digits make words, with these rules of the field:
/// numbers drop their grouping (860.000 and 1 250 000 → 860000, 1250000; 57 61 12 34 → 57611234)
/// and decimals that are none (,00), and keep a decimal comma (43,7) and a point between other
/// digits (10.30, also for 10:30, 01.02.05), a full hour with the hour stacked on it; % behind a
/// number is pct; letters below and above the line come to it (CO₂, m²), but a footnote's mark
/// falls; dotted initials are one word (P.E.T. → pet); "§ 108" gives "§108" and, stacked on it,
/// "108", and "§§ 107 og 108" does so twice; a word with hyphens gives its parts and, stacked on
/// the first, the whole without them (K17-sundhed → k17, k17sundhed, sundhed); an ending behind an
/// apostrophe falls (KL’s → kl); a soft hyphen joins; all else separates.
std::vector<Token> tokenize(std::string_view text);

/// Stems words, each distinct word once. Not thread-safe: one a thread.
class Stemmer {
 public:
  const std::string& stem(const std::string& word);

 private:
  Xapian::Stem danish_{"danish"};
  std::unordered_map<std::string, std::string> stems_;
};

/// Terms longer than Xapian takes (245 bytes) are cut and end in a hash, so that both programs
/// make the same term of the same word.
std::string fitting_term(std::string term);

/// The term of a word as it stands, in a field ("" for the whole item).
std::string word_term(std::string_view prefix, std::string_view word);

/// The term of a stem.
std::string stem_term(std::string_view prefix, std::string_view stem);

/// The term of an exact value: folded; case numbers lose their SAG-.
std::string value_term(std::string_view prefix, std::string_view value);

/// A case number without SAG-, "Sagsnr.:" and blanks, in lower case: "2025-00103".
std::string normalize_case_number(std::string_view printed);

/// Words that carry no meaning of their own (og, det, hvem …). Folded.
bool is_stop_word(std::string_view word);

}  // namespace dagsorden
