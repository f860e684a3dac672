// Lists of persons and parties in running text: "A (7), (Ø) og Ane Lind (V)".
//
// A person's name has two capitalised words, or is followed by a party. A party is one to three
// letters, or its name. Anything else ends the list, so that no person is invented. Thread-safe;
// nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct NamesRead {
  std::vector<std::string> names;  ///< as printed; a party by itself without its parentheses
  std::optional<int> count;        ///< the number of votes: "20 (A, B, V)"
  std::size_t end = 0;             ///< byte offset at which the list ends in the text
};

/// The list at the beginning of a text; no names if the text begins with anything else.
NamesRead names_at_beginning(std::string_view text);

/// The list at the end of a text, starting at a clause; empty if anything else intervenes.
std::vector<std::string> names_at_end(std::string_view text);

/// The names in "(A, B og F)" or "(Ane Lind)"; empty if the parentheses hold anything else.
std::vector<std::string> names_in_brackets(std::string_view text);

/// True if a line is a single entry of a list, perhaps with a bullet and a remark: "- A, da prisen
/// er høj".
bool is_line_of_names(std::string_view line);

/// The line without its bullet.
std::string_view without_bullet(std::string_view line);

}  // namespace dagsorden
