// Blocks in short, for comparing: "h2 Title", "p Text", "li 1. Text", "tr A | B".
#pragma once

#include <string>
#include <vector>

#include "indexer/document.h"

namespace dagsorden::test {

inline std::string shown(const Block& block) {
  const std::string number = block.list_number.empty() ? "" : block.list_number + " ";
  switch (block.kind) {
    case BlockKind::heading:
      return "h" + std::to_string(block.level) + " " + number + block.text;
    case BlockKind::list_item:
      return "li" + std::string(static_cast<std::size_t>(block.level - 1), '>') + " " + number +
             block.text;
    case BlockKind::table_row: {
      std::string row = "tr";
      for (const std::string& cell : block.cells) row += (row == "tr" ? " " : " | ") + cell;
      return row;
    }
    case BlockKind::line:
      return "l " + block.text;
    default:
      return "p " + block.text;
  }
}

inline std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> all;
  for (const Block& block : blocks) all.push_back(shown(block));
  return all;
}

}  // namespace dagsorden::test
