// Numbers at the beginning of a block, in all notations that agendas use for their items.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// What separates the number from the title.
enum class NumberMark { dot, none, colon, dash, parenthesis, glued };

enum class NumberSystem { arabic, roman, letter };

/// "Pkt. 42. Godkendelse": word "pkt", printed "42", values {42}, mark dot.
struct Numbering {
  /// The word before the number, in lower case without dots; usually empty. In "7/24", number 7 of
  /// that year, it is "/24".
  std::string word;
  std::string printed;      ///< the number as printed, without its mark
  std::vector<int> values;  ///< one per level: {2, 1} for "2.1"
  NumberSystem system = NumberSystem::arabic;
  NumberMark mark = NumberMark::none;
  std::size_t size = 0;  ///< bytes before the title; at most the length of the text
};

/// True for words that precede the numbers of items: "pkt", "punkt", "sag nr".
bool names_item(std::string_view word);

/// True for "Pkt. 4" and nothing else: a word that names an item, followed by a number.
bool is_item_number(std::string_view text);

/// All readings of the beginning of the text as a number; usually one or none. A number that is
/// glued to its title has several: "2312. budgetopfølgning" may be number 2, 23, 231 or 2312.
std::vector<Numbering> read_numberings(std::string_view text);

}  // namespace dagsorden
