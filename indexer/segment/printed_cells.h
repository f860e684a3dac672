// The cells of a line that is printed as a row of a table: with wide gaps between them, or bars.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Fewer lines of a kind are no table: they look alike by chance.
inline constexpr std::size_t least_rows = 3;

/// A piece of a line, and the column that it begins in.
struct Cell {
  std::string_view text;
  int column = 0;
};

/// True for "| 1 | Ny færge | Godkendt. |".
bool has_bars(std::string_view text);

/// The pieces of a line between its wide gaps, or between bars; never none. They refer to the line.
std::vector<Cell> cells_of(const Block& line);

/// What stands before the first wide gap of a line that has one.
std::string_view text_before_gap(const Block& line);

/// Takes off what stands behind a gap of the line, and gives it as a line of its own.
Block take_text_behind(Block& line, WideGap gap);

}  // namespace dagsorden
