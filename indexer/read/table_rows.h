// Makes table rows from the blocks in their cells, for all formats. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

using Cells = std::vector<std::vector<Block>>;

/// The row with the text and blocks of each cell, and the text of all cells. Its text is empty if
/// no cell has any.
Block row_of(Cells cells);

/// Replaces rows that serve as page layout by the blocks in their cells: a part's name with several
/// paragraphs beside it, a heading and more, many paragraphs, or a single cell with several. Other
/// rows keep only their text.
std::vector<Block> with_layout_rows_open(std::vector<Block> blocks);

/// Does this for a single row; appends any other block unchanged.
void append_with_layout_open(Block block, std::vector<Block>& blocks);

}  // namespace dagsorden
