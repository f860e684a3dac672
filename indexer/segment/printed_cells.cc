#include "indexer/segment/printed_cells.h"

#include "common/text.h"

namespace dagsorden {
bool has_bars(std::string_view text) {
  return text.size() > 2 && text.front() == '|' && text.back() == '|';
}

std::vector<Cell> cells_of(const Block& line) {
  std::vector<Cell> cells;
  if (has_bars(line.text)) {
    const std::string_view inner = std::string_view(line.text).substr(1, line.text.size() - 2);
    for (const std::string_view cell : split(inner, '|')) {
      cells.push_back({trim(cell), static_cast<int>(cell.data() - line.text.data())});
    }
    return cells;
  }
  std::size_t begin = 0;
  int column = line.style.indent;
  for (const WideGap& gap : line.style.wide_gaps) {
    cells.push_back({trim(std::string_view(line.text).substr(begin, gap.end - begin)), column});
    begin = gap.end;
    column = gap.column;
  }
  cells.push_back({std::string_view(line.text).substr(begin), column});
  return cells;
}

std::string_view text_before_gap(const Block& line) {
  return trim(std::string_view(line.text).substr(0, line.style.wide_gaps.front().end));
}

Block take_text_behind(Block& line, WideGap gap) {
  Block behind = line;
  behind.text.erase(0, gap.end);
  behind.after_gap = behind.starts_page = false;
  behind.style.indent = gap.column;
  behind.style.wide_gaps.clear();
  line.text = trim(std::string_view(line.text).substr(0, gap.end));
  line.style.wide_gaps.clear();
  return behind;
}

}  // namespace dagsorden
