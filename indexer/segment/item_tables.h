// Agendas that are tables with one item per row: "Pkt. \| Emne \| Beslutning". Thread-safe.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Turns each such row into blocks: a heading with its number, then every other cell below the name
/// of its column. Leaves a table whose titles are repeated below it: it is a list of contents. Also
/// opens rows that serve only as page layout.
Document with_item_tables_open(Document document);

/// True for the header row of a table of items: "Pkt.", "Emne", "Referat", or "Punkt", "Referat".
bool is_head_of_items(const Block& row);

}  // namespace dagsorden
