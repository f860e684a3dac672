// Agendas that are a table with one item per row: "Pkt. | Emne | Beslutning". Thread-safe.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Turns each such row into blocks: a heading with its number, then each other cell below the name
/// of its column. Leaves a table whose titles are repeated below it, as it is a list of contents.
/// Also opens rows that merely lay out a page.
Document with_item_tables_open(Document document);

/// True for the head of a table of items: "Pkt.", "Emne", "Referat", or "Punkt", "Referat".
bool is_head_of_items(const Block& row);

}  // namespace dagsorden
