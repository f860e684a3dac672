#include "query/option_table.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {

const OptionRow* option_named(std::string_view name) {
  if (name.empty()) return nullptr;
  const auto* const found =
      std::find_if(option_table.begin(), option_table.end(),
                   [name](const OptionRow& row) { return row.name == name || row.danish == name; });
  return found == option_table.end() ? nullptr : found;
}

const OptionRow* option_with_letter(char letter) {
  const auto* const found =
      std::find_if(option_table.begin(), option_table.end(),
                   [letter](const OptionRow& row) { return row.letter == letter; });
  return letter == 0 || found == option_table.end() ? nullptr : found;
}

std::string_view nearest_option(std::string_view name) {
  std::string_view nearest;
  std::size_t smallest = 3;
  for (const OptionRow& row : option_table) {
    for (const std::string_view known : {row.name, row.danish}) {
      if (known.empty()) continue;
      const bool begins = name.size() >= 3 && known.starts_with(name);
      const std::size_t distance = begins ? 1 : edit_distance(name, known);
      if (distance < smallest && distance < known.size()) {
        smallest = distance;
        nearest = known;
      }
    }
  }
  return nearest;
}

}  // namespace dagsorden
