// Lists of persons and parties in running text: "A (7), (Ø) og Ane Lind (V)".
//
// A person has two words with capitals or a party behind the name; a party is a letter or three, or
// the name of a party. What else stands there ends the list, so that nobody is made up.
// Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct NamesRead {
  std::vector<std::string> names;  ///< as printed; a party alone without its brackets
  std::optional<int> count;        ///< "20 (A, B, V)": how many they are
  std::size_t end = 0;             ///< where the list ends in the text
};

/// The list that a text begins with; no names where it begins otherwise.
NamesRead names_at_beginning(std::string_view text);

/// The list that a text ends with, from the beginning of a clause on; none where something else
/// stands between.
std::vector<std::string> names_at_end(std::string_view text);

/// True for an entry of a list that a line holds alone, perhaps behind a bullet and before a
/// remark: "- A, da prisen er høj".
bool is_line_of_names(std::string_view line);

/// The same line without its bullet.
std::string_view without_bullet(std::string_view line);

}  // namespace dagsorden
