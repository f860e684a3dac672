// The table of contents that older agendas have between cover and items.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/clean/clean_text.h"

namespace dagsorden {

struct ContentsEntry {
  std::string number;  ///< "2.1", or empty where the numbers stand apart from the titles
  std::string title;
};

struct Contents {
  std::size_t begin = 0;  ///< indices of its lines; begin == end: there is none
  std::size_t end = 0;
  std::vector<ContentsEntry> entries;
};

/// Finds the lines from the first dotted leader to the last, with the numbers on lines of their
/// own before, between and behind them.
Contents find_contents(const std::vector<Block>& lines);

/// The dotted number at the beginning of a line: "2.10. Title" → "2.10"; empty where there is none.
/// size: the bytes up to the title.
std::string leading_number(std::string_view line, std::size_t& size);

}  // namespace dagsorden
