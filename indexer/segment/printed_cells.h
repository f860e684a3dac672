// The cells of a line that is printed as a row of a table, with wide gaps or bars between them.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Fewer similar lines are no table: they look alike by chance.
inline constexpr std::size_t least_rows = 3;

/// A piece of a line, and the column where it begins.
struct Cell {
  std::string_view text;
  int column = 0;
};

/// True for "| 1 | Ny færge | Godkendt. |".
bool has_bars(std::string_view text);

/// The pieces of a line between its wide gaps or bars; never empty. They point into the line.
std::vector<Cell> cells_of(const Block& line);

/// The text before the first wide gap of a line, which must have one.
std::string_view text_before_gap(const Block& line);

/// Cuts off the text after a gap of the line, and returns it as a line of its own.
Block take_text_behind(Block& line, WideGap gap);

}  // namespace dagsorden
