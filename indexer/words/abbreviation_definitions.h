// Finds abbreviations that a text defines: "Social- og Boligstyrelsen (SBST)" and "SBST (Social- og
// Boligstyrelsen)".
//
// Method: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
// definitions in biomedical text", Pacific Symposium on Biocomputing 2003. As there, parentheses
// give the candidates; the long form is sought in at most min(n + 5, 2 n) words beside an
// abbreviation of n letters; it must contain all the letters in order, the first one at the start
// of a word, the others anywhere, also inside compounds; the shortest long form wins; it must be
// longer than the abbreviation and not contain it as a word. Not adopted: abbreviations of two
// words, and those without two capitals.
//
// Added for Danish agendas:
// - All content words of a long form but one must give a letter (for two-letter abbreviations,
// all). This needs the best alignment, where the original takes the first from the right.
// - A long form does not start with a small stop word.
// - A hyphenated part is a word (Social- og …).
// - A genitive s that only the sentence requires is dropped (Boligstyrelsens → Boligstyrelsen), and
// so are lead words in the parentheses (herefter, forkortet) and endings after an apostrophe
// (RAR'er).
// - The letters of a party after a person's name are no abbreviation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct AbbreviationDefinition {
  std::string abbreviation;  ///< as written: "SBST"
  std::string long_form;     ///< as written, on one line
  std::size_t begin = 0;  ///< byte offset of the definition; it ends with the closing parenthesis
  std::size_t end = 0;
  bool operator==(const AbbreviationDefinition&) const = default;
};

/// The definitions in a UTF-8 text, in order. Words hyphenated at line ends should be rejoined
/// first. Thread-safe; never throws.
std::vector<AbbreviationDefinition> find_abbreviation_definitions(std::string_view text);

}  // namespace dagsorden
