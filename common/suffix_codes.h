// The suffix that the Danish stemmer takes off a word, as a code of one byte. Stem and code give
// the word back. The suffixes follow Snowball's rules (snowballstem.org/algorithms/danish), ordered
// by their frequency in agendas. All functions are thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dagsorden {

/// The code of a suffix that is spelled out.
inline constexpr std::uint8_t spelled_suffix = 0xFF;

/// The code of a form that is implied, not written.
inline constexpr std::uint8_t no_suffix = 0xFE;

/// The code of what follows the stem. The word must start with the stem.
std::uint8_t suffix_code_of(std::string_view stem, std::string_view word);

/// The suffix with this code after this stem; empty for spelled_suffix.
std::string suffix_of_code(std::uint8_t number, std::string_view stem);

/// The suffixes that have codes, the empty one first.
std::span<const std::string_view> coded_suffixes();

/// False if no word with this stem continues with these letters: lokal + "plan" is impossible,
/// lokal + "ern" is not.
bool may_continue_suffix(std::string_view stem, std::string_view letters);

/// The lemma of a word whose stem it shares with an unrelated word: gælde for gælder, which is no
/// form of gæld. Empty for all other words.
std::string_view lemma_told_apart(std::string_view word);

/// The derivational suffix that the stemmer strips besides the inflection: els for ledelse, ig for
/// ledighed, hed for sundhed; or what lemma_told_apart() returns. Words of one stem with different
/// derivations are different words. Empty if there is none.
std::string_view derivation_of(std::string_view word, std::string_view stem);

}  // namespace dagsorden
