// Titles in boxes: tables of one row above the text of an item. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Makes headings of boxes that hold a title and its time, or a number, a title and who presents
/// the item, if several do.
void open_title_boxes(std::vector<Block>& blocks);

}  // namespace dagsorden
