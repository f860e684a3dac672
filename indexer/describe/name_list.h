// Lists of persons and parties in running text: "A (7), (Ø) og Ane Lind (V)".
//
// A person has two words with capitals, or a party behind the name. A party is one to three
// letters, or its name. Anything else ends the list, so that nobody is made up. Thread-safe;
// nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct NamesRead {
  std::vector<std::string> names;  ///< as printed; a party alone without its brackets
  std::optional<int> count;        ///< how many they are: "20 (A, B, V)"
  std::size_t end = 0;             ///< where the list ends in the text
};

/// The list that a text begins with; no names if it begins with anything else.
NamesRead names_at_beginning(std::string_view text);

/// The list that a text ends with, from the beginning of a clause; none if there is anything else
/// between.
std::vector<std::string> names_at_end(std::string_view text);

/// "(A, B og F)", "(Ane Lind)": the names; none if anything else stands between.
std::vector<std::string> names_in_brackets(std::string_view text);

/// True if a line is one entry of a list, perhaps with a bullet and a remark: "- A, da prisen er
/// høj".
bool is_line_of_names(std::string_view line);

/// The same line without its bullet.
std::string_view without_bullet(std::string_view line);

}  // namespace dagsorden
