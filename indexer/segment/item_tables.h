// Agendas that are a table, a row an item: "Pkt. | Emne | Beslutning". Thread-safe.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// The document with each such row as blocks: a heading with its number, and for each other cell
/// the name of its column and what stands in it. A table whose titles come again below it is a list
/// of contents and stays one. Rows that lay out a page are opened, too.
Document with_item_tables_open(Document document);

/// True for the head of a table of items: "Pkt.", "Emne", "Referat", or "Punkt", "Referat".
bool is_head_of_items(const Block& row);

}  // namespace dagsorden
