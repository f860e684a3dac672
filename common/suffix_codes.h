// What the Danish stemmer takes off a word, as a number of one byte: with its stem it gives the
// word back. How often each ending stands was counted over words of agendas; the rules that make
// them are Snowball's (snowballstem.org/algorithms/danish). All functions are thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dagsorden {

/// The number of an ending that has to be spelled.
inline constexpr std::uint8_t spelled_suffix = 0xFF;

/// The number of no ending at all.
inline constexpr std::uint8_t no_suffix = 0xFE;

/// The number of what follows the stem in a word that begins with it.
std::uint8_t suffix_code_of(std::string_view stem, std::string_view word);

/// The ending of that number behind that stem; empty for spelled_suffix.
std::string suffix_of_code(std::uint8_t number, std::string_view stem);

/// The endings that have numbers, the empty one first.
std::span<const std::string_view> coded_suffixes();

/// False where no word that the stemmer cuts to this stem goes on so: "plan" is no beginning of an
/// ending of lokal, "ern" is one.
bool may_continue_suffix(std::string_view stem, std::string_view letters);

/// The lemma of a word that the stemmer takes for a form of another one: gælde of gælder, which is
/// no form of gæld. Empty for all others.
std::string_view lemma_told_apart(std::string_view word);

/// The derivation that the stemmer strips beside the inflection: ledelse gives els, ledighed ig,
/// sundhed hed; or what lemma_told_apart() gives. Words of one stem that differ in it are not the
/// same word. Empty for none.
std::string_view derivation_of(std::string_view word, std::string_view stem);

}  // namespace dagsorden
