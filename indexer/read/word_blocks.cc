#include "indexer/read/word_blocks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/table_rows.h"
#include "indexer/read/xml_tree.h"

namespace dagsorden {

void add_running_lines(const xmlNode* header, std::vector<std::string>& lines) {
  for (const xmlNode* paragraph : all_named(header, "p")) {
    std::optional<std::string> line = text_in(paragraph);
    if (line && std::find(lines.begin(), lines.end(), *line) == lines.end()) {
      lines.push_back(*std::move(line));
    }
  }
}

void add_to_look(std::string_view word, std::string& look) {
  if (word.empty()) return;
  if (!look.empty()) look.push_back(' ');
  look.append(word);
}

void ParagraphText::add(std::string_view text, const RunStyle& style) {
  Line& line = lines_.back();
  const auto letters = static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) > ' '; }));
  if (!style.is_bold && letters > 0 && line.is_bold()) line.lead = line.text.size();
  if (line.letters == 0) line.look = style.look;
  if (letters > 0 && line.look != style.look) line.look.clear();
  line.text.append(text);
  line.letters += letters;
  if (style.is_bold) line.bold += letters;
  if (style.is_underlined) line.underlined += letters;
}

std::vector<Block> ParagraphText::take(bool is_heading) {
  std::vector<Line> lines = std::exchange(lines_, std::vector<Line>(1));
  std::vector<Line> joined;
  for (Line& line : lines) {
    if (line.letters == 0) continue;
    const bool goes_on =
        !joined.empty() && (is_heading || (joined.back().is_bold() && line.is_bold()));
    if (!goes_on) {
      joined.push_back(std::move(line));
      continue;
    }
    Line& before = joined.back();
    before.text.append(" ").append(line.text);
    before.letters += line.letters;
    before.bold += line.bold;
    before.underlined += line.underlined;
  }
  std::vector<Block> blocks;
  for (const Line& line : joined) {
    Block block;
    block.text = tidy_text(line.text);
    if (block.text.empty()) continue;
    block.kind = BlockKind::paragraph;
    block.style.bold_lead = bold_lead_of(std::string_view(line.text).substr(0, line.lead), block);
    block.style.bold = line.is_bold();
    block.style.underlined = line.underlined == line.letters;
    block.style.look = line.look;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::vector<Block> WordBlocks::take() {
  int number = 0;
  for (Block& block : blocks_) block.number = ++number;
  return std::move(blocks_);
}

void WordBlocks::add_paragraph_lines(std::vector<Block> lines, const Block& first,
                                     bool breaks_page) {
  starts_page_ = starts_page_ || breaks_page;
  if (lines.empty() && cell_depth_ > 0 && !first.list_number.empty()) {
    // A column of automatic numbers.
    Block number = first;
    number.kind = BlockKind::paragraph;
    number.text = std::exchange(number.list_number, {});
    blocks_.push_back(std::move(number));
    return;
  }
  if (lines.empty()) {
    has_gap_ = true;
    return;
  }
  lines.front().kind = first.kind;
  lines.front().level = first.level;
  lines.front().list_number = first.list_number;
  lines.front().after_gap = std::exchange(has_gap_, false);
  lines.front().starts_page = std::exchange(starts_page_, false);
  std::move(lines.begin(), lines.end(), std::back_inserter(blocks_));
}

void WordBlocks::add_row(const std::vector<const xmlNode*>& cells) {
  Cells read;
  for (const xmlNode* cell : cells) read.push_back(blocks_of_cell(cell));
  Block row = row_of(std::move(read));
  if (row.text.empty()) return;
  row.after_gap = std::exchange(has_gap_, false);
  row.starts_page = std::exchange(starts_page_, false);
  blocks_.push_back(std::move(row));
}

std::vector<Block> WordBlocks::blocks_of_cell(const xmlNode* cell) {
  std::vector<Block> outer = std::exchange(blocks_, {});
  const bool had_gap = has_gap_;
  ++cell_depth_;
  walk(cell);
  --cell_depth_;
  has_gap_ = had_gap;
  std::swap(outer, blocks_);
  return outer;
}

}  // namespace dagsorden
