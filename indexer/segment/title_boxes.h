// Titles in boxes: one-row tables above the text of an item. Thread-safe.
#pragma once

#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Turns boxes into headings if several of them hold a title and its time, or a number, a title and
/// the person who presents the item.
void open_title_boxes(std::vector<Block>& blocks);

}  // namespace dagsorden
