// Rows of tables from the blocks in their cells, whatever form the table has. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

using Cells = std::vector<std::vector<Block>>;

/// The row: each cell's text and blocks, and all of the text. Its text is empty if no cell has any.
Block row_of(Cells cells);

/// Puts what is in the cells of a row in the row's place, where they lay out a page rather than a
/// table: a part's name and several paragraphs beside it, a heading and more, many paragraphs, or
/// one cell alone with several. Other rows keep their text alone.
std::vector<Block> with_layout_rows_open(std::vector<Block> blocks);

/// The same, for a single row or any other block.
void append_with_layout_open(Block block, std::vector<Block>& blocks);

}  // namespace dagsorden
