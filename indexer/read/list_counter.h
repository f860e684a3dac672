// Computes the numbers of list items, which Word and LibreOffice do not store in the text.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dagsorden {

enum class NumberFormat {
  none,
  bullet,
  decimal,
  padded,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman
};

/// One level of a list. label: "%1.%2." stands for the numbers of the first and the second level.
struct ListLevel {
  NumberFormat format = NumberFormat::decimal;
  std::string label{};
  int start = 1;
  bool all_decimal = false;  ///< the numbers of higher levels are written in digits
};

inline constexpr int most_list_levels = 10;
using ListLevels = std::array<ListLevel, most_list_levels>;

/// Counts the items of one list.
class ListCounter {
 public:
  /// The label of the next item on the level (from 0): "2.1."; empty for bullets and unnumbered
  /// lists.
  std::string next(const ListLevels& levels, int level);

  /// Gives the next item on the level this number.
  void restart(int level, int number);

 private:
  std::array<int, most_list_levels> counts_{};
  std::array<bool, most_list_levels> is_begun_{};
};

/// A number written in a format: 4 is "d" or "iv".
std::string written_number(int number, NumberFormat format);

}  // namespace dagsorden
