// Numbers at the beginning of a block, in all the ways in which agendas number their items.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// What stands between the number and the title.
enum class NumberMark { dot, none, colon, dash, parenthesis, glued };

enum class NumberSystem { arabic, roman, letter };

/// "Pkt. 42. Godkendelse": word "pkt", printed "42", values {42}, mark dot.
struct Numbering {
  /// Before the number, in lower case without dots; mostly empty. "/24" of "7/24", which is number
  /// 7 of that year.
  std::string word;
  std::string printed;      ///< the number as printed, without its mark
  std::vector<int> values;  ///< one a level: {2, 1} for "2.1"
  NumberSystem system = NumberSystem::arabic;
  NumberMark mark = NumberMark::none;
  bool has_bullet = false;  ///< a bullet or "##" stands before it
  std::size_t size = 0;     ///< bytes up to the title
};

/// True for the words that stand before the numbers of items: "pkt", "punkt", "sag nr".
bool names_item(std::string_view word);

/// The ways to read the beginning of the text as a number; mostly one or none. Only a number that
/// is glued to its title has more: "2312. budgetopfølgning" may be number 2, 23, 231 or 2312.
std::vector<Numbering> read_numberings(std::string_view text);

}  // namespace dagsorden
