// Finds abbreviations that a text defines: "Social- og Boligstyrelsen (SBST)" and "SBST (Social- og
// Boligstyrelsen)".
//
// After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
// definitions in biomedical text", Pacific Symposium on Biocomputing 2003. Differences from it:
// - An abbreviation is one word with two capitals. The letters of a party after a person's name do
//   not count.
// - All content words of a long form but one must give a letter (for two-letter abbreviations,
//   all). This needs the best alignment, where the original takes the first from the right.
// - A long form does not start with a small stop word. A hyphenated part is a word (Social- og …).
// - A genitive s (Boligstyrelsens), lead words in the parentheses (herefter, forkortet) and endings
//   after an apostrophe (RAR'er) are dropped.
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
