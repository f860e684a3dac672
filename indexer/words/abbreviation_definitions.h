// Abbreviations that a text defines itself: "Social- og Boligstyrelsen (SBST)" and
// "SBST (Social- og Boligstyrelsen)".
//
// The method is that of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
// abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003. Taken from
// it: parentheses give the candidates; the long form is sought in at most min(n + 5, 2 n) words
// beside an abbreviation of n letters; it gives all the letters in order, the first one at the
// beginning of a word, the others anywhere, so also inside compounds; the shortest long form wins;
// it must be longer than the abbreviation and not hold it as a word. Not taken: abbreviations of
// two words, and those without two capitals.
//
// Added for Danish agendas: of the words of meaning in a long form all save one must give a letter
// (of an abbreviation of two letters, all), which needs the best alignment where the original takes
// the first from the right; a long form begins with no small stop word; a part with a hyphen is a
// word (Social- og …); the genitive s that the sentence asks for falls (Boligstyrelsens →
// Boligstyrelsen), and so do lead words in the parentheses (herefter, forkortet) and endings
// behind an apostrophe (RAR'er); the letters of a party behind a person's name are none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct AbbreviationDefinition {
  std::string abbreviation;  ///< as written: "SBST"
  std::string long_form;     ///< as written, on one line
  std::size_t begin = 0;     ///< bytes of the whole definition, the closing parenthesis included
  std::size_t end = 0;
  bool operator==(const AbbreviationDefinition&) const = default;
};

/// The definitions of a text in UTF-8, in order. A word that a line end has hyphenated should be
/// joined before. Thread-safe; never throws.
std::vector<AbbreviationDefinition> find_abbreviation_definitions(std::string_view text);

}  // namespace dagsorden
