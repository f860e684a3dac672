#include "indexer/read/table_rows.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dagsorden {
namespace {

void append_word(std::string& text, const std::string& word) {
  if (word.empty()) return;
  if (!text.empty()) text.push_back(' ');
  text.append(word);
}

// The name of a part, with several paragraphs beside it.
bool names_a_part(const Cells& cells) {
  constexpr std::size_t longest_name = 80;
  std::vector<const std::vector<Block>*> filled;
  for (const std::vector<Block>& cell : cells) {
    if (!cell.empty()) filled.push_back(&cell);
  }
  if (filled.size() != 2 || filled[0]->size() != 1 || filled[1]->size() < 2) return false;
  const Block& name = filled[0]->front();
  return name.text.size() <= longest_name && (name.style.bold || name.text.ends_with(':'));
}

// True if one cell holds a heading and more, or many paragraphs, or is the only one and holds
// several.
bool lays_out(const Cells& cells) {
  if (names_a_part(cells)) return true;
  constexpr std::size_t most_blocks = 6;
  return std::any_of(cells.begin(), cells.end(), [&cells](const std::vector<Block>& cell) {
    const bool has_heading = std::any_of(cell.begin(), cell.end(), [](const Block& block) {
      return block.kind == BlockKind::heading;
    });
    return cell.size() > most_blocks || (cell.size() > 1 && (has_heading || cells.size() == 1));
  });
}

}  // namespace

Block row_of(Cells cells) {
  Block row;
  row.kind = BlockKind::table_row;
  row.style.bold = true;
  for (const std::vector<Block>& cell : cells) {
    std::string text;
    for (const Block& inner : cell) {
      append_word(text, inner.list_number);
      append_word(text, inner.text);
      row.links.insert(row.links.end(), inner.links.begin(), inner.links.end());
      row.style.bold = row.style.bold && inner.style.bold;
    }
    append_word(row.text, text);
    row.cells.push_back(std::move(text));
  }
  row.cell_blocks = std::move(cells);
  return row;
}

std::vector<Block> with_layout_rows_open(std::vector<Block> blocks) {
  std::vector<Block> opened;
  opened.reserve(blocks.size());
  for (Block& block : blocks) append_with_layout_open(std::move(block), opened);
  return opened;
}

void append_with_layout_open(Block block, std::vector<Block>& blocks) {
  Cells cells = std::exchange(block.cell_blocks, {});
  if (cells.empty() || !lays_out(cells)) {
    blocks.push_back(std::move(block));
    return;
  }
  bool is_first = true;
  for (std::vector<Block>& cell : cells) {
    for (Block& inner : cell) {
      inner.number = block.number;
      inner.page = block.page;
      if (is_first) {
        inner.after_items = block.after_items;
        inner.after_gap = inner.after_gap || block.after_gap;
        inner.starts_page = inner.starts_page || block.starts_page;
      }
      is_first = false;
      append_with_layout_open(std::move(inner), blocks);
    }
  }
}

}  // namespace dagsorden
