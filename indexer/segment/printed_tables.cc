#include "indexer/segment/printed_tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/item_tables.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/margins.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/printed_cells.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

// Makes a table row of a line.
Block row_of(const Block& line, const std::vector<Cell>& cells) {
  Block row = line;
  row.kind = BlockKind::table_row;
  row.style = {};
  row.cells.clear();
  for (const Cell& cell : cells) row.cells.emplace_back(cell.text);
  return row;
}

bool is_head(const Block& line) {
  return line.kind == BlockKind::line && (!line.style.wide_gaps.empty() || has_bars(line.text)) &&
         is_head_of_items(row_of(line, cells_of(line)));
}

// The column of the header to which text at this place belongs.
std::size_t column_at(const std::vector<Cell>& head, int place) {
  constexpr int tolerance = 2;
  std::size_t column = 0;
  while (column + 1 < head.size() && head[column + 1].column <= place + tolerance) ++column;
  return column;
}

// "7" and "2.1" have a column of their own; the number of "7. Ny færge" precedes its title.
bool begins_row(std::string_view text) {
  return !text.empty() && is_ascii_digit(text.front()) &&
         (text.find(' ') == std::string_view::npos || !read_numberings(text).empty());
}

// The rows below the header, which may be repeated on each page. Moves `at` past them.
std::vector<Block> rows_below(const std::vector<Block>& blocks, std::size_t& at) {
  std::vector<Block> rows;
  std::vector<Cell> head = cells_of(blocks[at]);
  rows.push_back(row_of(blocks[at], head));
  for (++at; at < blocks.size(); ++at) {
    const Block& line = blocks[at];
    if (line.kind != BlockKind::line) break;
    if (line.text.find_first_not_of("|-=+: ") == std::string::npos) continue;
    const std::vector<Cell> cells = cells_of(line);
    if (is_head(line) && cells.size() == head.size()) {
      head = cells;
      continue;
    }
    const bool is_at_margin = column_at(head, cells.front().column) == 0;
    const bool is_row = is_at_margin && begins_row(cells.front().text);
    // A title may continue in the first column.
    const bool goes_on = is_at_margin && !line.after_gap && rows.size() > 1 &&
                         !rows[1].cells.empty() && rows[1].cells[0].find(' ') != std::string::npos;
    if (is_at_margin && !is_row && !goes_on) break;
    if (is_row) {
      rows.push_back(row_of(line, {}));
      rows.back().cells.resize(head.size());
    }
    if (rows.size() < 2) break;
    const bool is_whole = cells.size() == head.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      append_line(rows.back().cells[is_whole ? i : column_at(head, cells[i].column)],
                  cells[i].text);
    }
  }
  for (Block& row : rows) {
    row.text.clear();
    for (const std::string& cell : row.cells) append_line(row.text, cell);
  }
  return rows;
}

void make_rows(std::vector<Block>& blocks) {
  const auto heads =
      places_where(blocks.size(), [&](std::size_t at) { return is_head(blocks[at]); });
  replace_blocks(blocks, heads, [&](std::size_t at, std::vector<Block>& made) {
    std::size_t end = at;
    std::vector<Block> rows = rows_below(blocks, end);
    if (rows.size() <= least_rows) {
      made.push_back(std::move(blocks[at]));
      return at + 1;
    }
    std::move(rows.begin(), rows.end(), std::back_inserter(made));
    return end;
  });
}

// "Sagsforløb:    ØU - KB" may be a field or a label: among case lines it is left alone.
bool is_among_fields(const std::vector<Block>& blocks, std::size_t at) {
  const auto is_field = [&blocks](std::size_t i) {
    return i < blocks.size() && read_metadata(blocks[i].text).has_value();
  };
  return is_field(at) && !blocks[at].after_gap && is_field(at - 1);
}

bool has_label_beside(const std::vector<Block>& blocks, std::size_t at) {
  const Block& line = blocks[at];
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  if (is_among_fields(blocks, at)) return false;
  const std::optional<Label> label = read_label(text_before_gap(line));
  return label && !label->is_sentence && label->rest.empty() && label->body.empty() &&
         !opens_title(label->name);
}

void put_labels_above(std::vector<Block>& blocks) {
  const auto places =
      places_where(blocks.size(), [&](std::size_t at) { return has_label_beside(blocks, at); });
  if (places.size() < least_rows) return;
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block label = std::move(blocks[at]);
    Block text = take_text_behind(label, label.style.wide_gaps.front());
    made.push_back(std::move(label));
    made.push_back(std::move(text));
    return at + 1;
  });
}

// A title after its label, "Emne        Ny mole ved", which may continue below.
bool has_title_beside(const Block& line) {
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  std::string_view before = text_before_gap(line);
  if (before.ends_with(':')) before.remove_suffix(1);
  return opens_title(before);
}

void put_colons_before_titles(std::vector<Block>& blocks) {
  const auto places =
      places_where(blocks.size(), [&](std::size_t at) { return has_title_beside(blocks[at]); });
  if (places.size() < least_rows) return;
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block line = std::move(blocks[at]);
    const Block title = take_text_behind(line, line.style.wide_gaps.front());
    if (!line.text.ends_with(':')) line.text.push_back(':');
    line.text += " " + title.text;
    std::size_t next = at + 1;
    while (next < blocks.size() && blocks[next].kind == BlockKind::line &&
           !blocks[next].after_gap && blocks[next].style.indent >= title.style.indent) {
      line.text += " " + blocks[next++].text;
    }
    if (next < blocks.size()) blocks[next].after_gap = true;
    made.push_back(std::move(line));
    return next;
  });
}

// "+--------+": the edge of a frame with one cell.
bool is_edge_of_frame(const Block& line) {
  constexpr std::size_t least_width = 20;
  const std::string_view text = line.text;
  return line.kind == BlockKind::line && text.size() >= least_width && text.front() == '+' &&
         text.back() == '+' &&
         text.substr(1, text.size() - 2).find_first_not_of("-=") == std::string_view::npos;
}

// A long title leaves a single space before the number at the right margin.
void part_last_number(Block& line) {
  constexpr std::size_t least_size = 7;
  const std::size_t begin = line.text.find_last_of(' ') + 1;
  const bool is_part = !line.style.wide_gaps.empty() && line.style.wide_gaps.back().end == begin;
  const std::string_view last = std::string_view(line.text).substr(begin);
  if (begin == 0 || is_part || last.size() < least_size || !is_group_of_figures(last)) return;
  const auto column = static_cast<int>(count_code_points(line.text.substr(0, begin)));
  const int moved = line.style.wide_gaps.empty()
                        ? line.style.indent
                        : line.style.wide_gaps.back().column -
                              static_cast<int>(count_code_points(
                                  line.text.substr(0, line.style.wide_gaps.back().end)));
  line.style.wide_gaps.push_back({begin, column + moved});
}

void take_bars_off(Block& line) {
  std::vector<WideGap>& gaps = line.style.wide_gaps;
  const auto is_before_text = [](const WideGap& gap) { return gap.end <= 2; };
  std::size_t begin = 1;
  ++line.style.indent;
  if (!gaps.empty() && is_before_text(gaps.front())) {
    begin = gaps.front().end;
    line.style.indent = gaps.front().column;
    gaps.erase(gaps.begin());
  } else if (line.text.size() > 1 && line.text[1] == ' ') {
    begin = 2;
    ++line.style.indent;
  }
  if (!gaps.empty() && gaps.back().end + 1 >= line.text.size()) gaps.pop_back();
  for (WideGap& gap : gaps) gap.end -= begin;
  line.text.pop_back();
  line.text = trim(std::string_view(line.text).substr(begin));
}

// Removes the frames around titles. The content of each frame then begins after a gap.
void open_frames(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 4;
  std::vector<std::size_t> edges;  // upper edges
  for (std::size_t i = 0; i + 2 < blocks.size(); ++i) {
    if (!is_edge_of_frame(blocks[i])) continue;
    std::size_t end = i + 1;
    while (end < blocks.size() && end <= i + most_lines && has_bars(blocks[end].text) &&
           std::count(blocks[end].text.begin(), blocks[end].text.end(), '|') == 2) {
      ++end;
    }
    if (end == i + 1 || end >= blocks.size() || !is_edge_of_frame(blocks[end])) continue;
    edges.push_back(i);
    i = end;
  }
  if (edges.size() < least_rows) return;
  replace_blocks(blocks, edges, [&](std::size_t at, std::vector<Block>& made) {
    bool is_first = true;
    for (++at; !is_edge_of_frame(blocks[at]); ++at) {
      take_bars_off(blocks[at]);
      if (blocks[at].text.empty()) continue;
      if (is_first) part_last_number(blocks[at]);
      blocks[at].after_gap = is_first;
      is_first = false;
      made.push_back(std::move(blocks[at]));
    }
    return at + 1;
  });
}

}  // namespace

Document with_printed_tables(Document document) {
  make_rows(document.blocks);
  open_frames(document.blocks);
  put_numbers_below(document.blocks);
  put_margin_below(document.blocks, document.width);
  put_labels_above(document.blocks);
  put_colons_before_titles(document.blocks);
  take_days_off(document.blocks);
  return document;
}

}  // namespace dagsorden
