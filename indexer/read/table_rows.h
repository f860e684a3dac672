// Rows of tables from the blocks in their cells, whatever form the table has. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

using Cells = std::vector<std::vector<Block>>;

/// The row: each cell's text, and all of it. Its text is empty if no cell has any.
Block row_of(const Cells& cells);

/// True if the row is a part's name and, beside it, several paragraphs.
bool names_a_part(const Cells& cells);

/// True if cells of a Word document lay out a page: one holds a heading and more, or many
/// paragraphs, or is alone and holds several.
bool lays_out(const Cells& cells);

}  // namespace dagsorden
