// The analysis of Danish text. Index terms and query terms both come from here.
//
// Text is cut into tokens. A token's word is folded (common/text.h) and stemmed (Snowball's Danish
// stemmer, snowballstem.org/algorithms/danish). A word becomes one term: "Z" + prefix + stem. Word
// order and exact words are verified with the forward index (common/forward_index.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dagsorden {

/// Stored in the database. A run never adds terms to a database of another version.
inline constexpr std::string_view analyzer_version = "5";

/// Positions between two parts of an item, so that no phrase crosses their border.
inline constexpr unsigned part_gap = 100;

/// A folded word of a text, with its byte range.
struct Token {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool stacked = false;  ///< another form of the previous token, at the same position
};

/// The words of a text in order. Words consist of letters and digits. Special rules:
///
/// - Numbers lose their grouping (860.000 → 860000, 1 250 000 → 1250000, 57 61 12 34 → 57611234)
///   and zero decimals (,00). They keep a decimal comma (43,7) and a point between other digits
///   (10.30, also for 10:30; 01.02.05). A full hour has the hour stacked on it.
/// - % after a number becomes pct.
/// - Subscripts and superscripts become plain letters (CO₂, m²); footnote marks are dropped.
/// - Dotted initials are one word (P.E.T. → pet).
/// - "§ 108" gives "§108" and, stacked on it, "108"; "§§ 107 og 108" does so twice.
/// - A hyphenated word gives its parts and, stacked on the first, the whole without hyphens
///   (K17-sundhed → k17, k17sundhed, sundhed).
/// - A suffix after an apostrophe is dropped (KL’s → kl). A soft hyphen joins.
std::vector<Token> tokenize(std::string_view text);

/// The words of a text, without the stacked ones, with a blank between them.
std::string folded_words(std::string_view text);

/// Stems words and caches the stems. Not thread-safe: use one per thread.
class Stemmer {
 public:
  const std::string& stem(const std::string& word);

 private:
  Xapian::Stem danish_{"danish"};
  std::unordered_map<std::string, std::string> stems_;
};

/// The term itself. One that is too long for Xapian (245 bytes) is cut and ends in a hash, so that
/// both programs make the same term from the same word.
std::string fitting_term(std::string term);

/// The term of an exact word in a field ("": anywhere in the item).
std::string word_term(std::string_view prefix, std::string_view word);

/// The term of a stem.
std::string stem_term(std::string_view prefix, std::string_view stem);

/// The term of an exact value: folded; case numbers lose their SAG-.
std::string value_term(std::string_view prefix, std::string_view value);

/// A case number without SAG-, "Sagsnr.:" and blanks, in lower case: "2025-00103".
std::string normalize_case_number(std::string_view printed);

/// True for stop words (og, det, hvem …). The word must be folded.
bool is_stop_word(std::string_view word);

}  // namespace dagsorden
