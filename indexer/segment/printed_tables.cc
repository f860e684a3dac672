#include "indexer/segment/printed_tables.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/item_tables.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {
namespace {

constexpr std::size_t least_rows = 3;

struct Cell {
  std::string_view text;
  int column = 0;
};

// "| 1 | Ny færge | Godkendt. |"
bool has_bars(std::string_view text) {
  return text.size() > 2 && text.front() == '|' && text.back() == '|';
}

// The pieces of a printed line between its wide gaps, or between bars.
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

// A line as a row of a table.
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

// "menigheds-", but not "MED-" of "MED-systemet".
bool ends_in_hyphen(std::string_view text) {
  if (text.size() < 2 || !text.ends_with('-')) return false;
  return !(text[text.size() - 2] >= 'A' && text[text.size() - 2] <= 'Z');
}

void append(std::string& text, std::string_view more) {
  const bool is_rule = more.size() > 3 && more.find_first_not_of("=-_*~ ") == more.npos;
  if (is_rule) return;
  if (ends_in_hyphen(text) && !more.empty() && begins_small(more)) {
    text.pop_back();
  } else if (!text.empty() && (!text.ends_with('-') || text.ends_with(" -"))) {
    text.push_back(' ');
  }
  text.append(more);
}

// The column that the text at that place stands in.
std::size_t column_at(const std::vector<Cell>& head, int place) {
  constexpr int tolerance = 2;
  std::size_t column = 0;
  while (column + 1 < head.size() && head[column + 1].column <= place + tolerance) ++column;
  return column;
}

// "7", "2.1" in a column of their own; "7. Ny færge" before the title.
bool begins_row(std::string_view text) {
  return !text.empty() && is_ascii_digit(text.front()) &&
         (text.find(' ') == std::string_view::npos || !read_numberings(text).empty());
}

// The rows below the head; moves at behind them. The head may come again on each page.
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
    // A title in the first column goes on there.
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
      append(rows.back().cells[is_whole ? i : column_at(head, cells[i].column)], cells[i].text);
    }
  }
  for (Block& row : rows) {
    row.text.clear();
    for (const std::string& cell : row.cells) append(row.text, cell);
  }
  return rows;
}

void make_rows(std::vector<Block>& blocks) {
  if (std::none_of(blocks.begin(), blocks.end(), is_head)) return;
  std::vector<Block> made;
  for (std::size_t at = 0; at < blocks.size();) {
    if (is_head(blocks[at])) {
      std::size_t end = at;
      std::vector<Block> rows = rows_below(blocks, end);
      if (rows.size() > least_rows) {
        std::move(rows.begin(), rows.end(), std::back_inserter(made));
        at = end;
        continue;
      }
    }
    made.push_back(std::move(blocks[at++]));
  }
  blocks = std::move(made);
}

// "Sagsforløb:    ØU - KB" is a field, too: among case lines it stays what it is.
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
  const std::string_view before =
      trim(std::string_view(line.text).substr(0, line.style.wide_gaps.front().end));
  const std::optional<Label> label = read_label(before);
  return label && !label->is_sentence && label->rest.empty() && label->body.empty() &&
         !opens_title(label->name);
}

void put_labels_above(std::vector<Block>& blocks) {
  std::vector<bool> has_label;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    has_label.push_back(has_label_beside(blocks, i));
  }
  const auto count = std::count(has_label.begin(), has_label.end(), true);
  if (count < static_cast<std::ptrdiff_t>(least_rows)) return;
  std::vector<Block> made;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (!has_label[i]) {
      made.push_back(std::move(block));
      continue;
    }
    Block label = block;
    label.style.wide_gaps.clear();
    label.text = trim(std::string_view(block.text).substr(0, block.style.wide_gaps.front().end));
    made.push_back(std::move(label));
    block.style.indent = block.style.wide_gaps.front().column;
    block.text.erase(0, block.style.wide_gaps.front().end);
    block.style.wide_gaps.clear();
    block.after_gap = block.starts_page = false;
    made.push_back(std::move(block));
  }
  blocks = std::move(made);
}

// "Emne        Ny mole ved": a title behind its name, which may go on below.
bool has_title_beside(const Block& line) {
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  std::string_view before =
      trim(std::string_view(line.text).substr(0, line.style.wide_gaps.front().end));
  if (before.ends_with(':')) before.remove_suffix(1);
  return opens_title(before);
}

void put_colons_before_titles(std::vector<Block>& blocks) {
  const auto count = std::count_if(blocks.begin(), blocks.end(), has_title_beside);
  if (count < static_cast<std::ptrdiff_t>(least_rows)) return;
  std::vector<Block> made;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& line = blocks[i];
    if (has_title_beside(line)) {
      const WideGap gap = line.style.wide_gaps.front();
      std::string name(trim(std::string_view(line.text).substr(0, gap.end)));
      if (name.ends_with(':')) name.pop_back();
      line.text = name + ": " + line.text.substr(gap.end);
      line.style.wide_gaps.clear();
      while (i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::line &&
             !blocks[i + 1].after_gap && blocks[i + 1].style.indent >= gap.column) {
        line.text += " " + blocks[++i].text;
      }
      if (i + 1 < blocks.size()) blocks[i + 1].after_gap = true;
    }
    made.push_back(std::move(line));
  }
  blocks = std::move(made);
}

// "+--------+": the edge of a frame with one cell.
bool is_edge_of_frame(const Block& line) {
  constexpr std::size_t least_width = 20;
  const std::string_view text = line.text;
  return line.kind == BlockKind::line && text.size() >= least_width && text.front() == '+' &&
         text.back() == '+' &&
         text.substr(1, text.size() - 2).find_first_not_of("-=") == std::string_view::npos;
}

// A title may leave but one blank before the number at the right margin.
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

// Titles within frames: what stands in one begins behind a gap, and its edges are no text.
void open_frames(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 4;
  std::vector<std::size_t> edges;  // the upper ones
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
  std::vector<Block> made;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!std::binary_search(edges.begin(), edges.end(), at)) {
      made.push_back(std::move(blocks[at]));
      continue;
    }
    bool is_first = true;
    for (++at; !is_edge_of_frame(blocks[at]); ++at) {
      take_bars_off(blocks[at]);
      if (blocks[at].text.empty()) continue;
      if (is_first) part_last_number(blocks[at]);
      blocks[at].after_gap = is_first;
      is_first = false;
      made.push_back(std::move(blocks[at]));
    }
  }
  blocks = std::move(made);
}

// "Sag A.   Ny færge og ny-" and below it "97-0031   byggelse": the case's number at the left
// margin, beside the title's second line.
bool has_number_below(const std::vector<Block>& blocks, std::size_t at) {
  if (at + 1 >= blocks.size()) return false;
  const Block& line = blocks[at];
  const Block& next = blocks[at + 1];
  if (line.kind != BlockKind::line || next.kind != BlockKind::line || next.after_gap ||
      line.style.wide_gaps.empty() || next.style.wide_gaps.empty()) {
    return false;
  }
  const WideGap& gap = line.style.wide_gaps.front();
  const WideGap& next_gap = next.style.wide_gaps.front();
  const std::string_view number = trim(std::string_view(line.text).substr(0, gap.end));
  const std::vector<Numbering> numberings = read_numberings(line.text);
  return gap.column == next_gap.column && !numberings.empty() &&
         numberings.front().size >= number.size() &&
         is_group_of_figures(trim(std::string_view(next.text).substr(0, next_gap.end)));
}

void put_numbers_below(std::vector<Block>& blocks) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) count += has_number_below(blocks, i) ? 1 : 0;
  if (count < least_rows) return;
  constexpr std::size_t most_lines = 3;
  std::vector<Block> made;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!has_number_below(blocks, at)) {
      made.push_back(std::move(blocks[at]));
      continue;
    }
    Block heading = std::move(blocks[at]);
    Block number = blocks[++at];
    const WideGap gap = number.style.wide_gaps.front();
    append(heading.text, std::string_view(number.text).substr(gap.end));
    number.text = trim(std::string_view(number.text).substr(0, gap.end));
    number.style.wide_gaps.clear();
    heading.style.wide_gaps.clear();
    for (std::size_t more = 0; more < most_lines && at + 1 < blocks.size(); ++more) {
      const Block& next = blocks[at + 1];
      if (next.kind != BlockKind::line || next.after_gap || next.style.indent != gap.column) break;
      append(heading.text, next.text);
      ++at;
    }
    made.push_back(std::move(heading));
    made.push_back(std::move(number));
  }
  blocks = std::move(made);
}

// "8.30 · 10 min.", "Åbent", "86/014": what agendas print at the right margin of a heading.
bool is_of_margin(std::string_view cell) {
  static const RE2 time(
      "(?i)^(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2}(?:\\s*[-–·•|,]\\s*(?:\\d{1,2}[.:]\\d{2}|\\d{1,3} ?min"
      "(?:utter)?\\.?))?$|^\\d{1,3} ?min(?:utter)?\\.?$");
  return RE2::FullMatch(cell, time) || is_access_line(cell) || is_case_number(cell) ||
         (cell.size() > 6 && is_group_of_figures(cell));
}

bool is_far_right(int column, std::size_t width) {
  return width <= widest_page && static_cast<std::size_t>(column) * 10 > width * 6;
}

bool has_cell_at_margin(const Block& line, std::size_t width) {
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  const std::vector<Cell> cells = cells_of(line);
  return is_far_right(cells.back().column, width) && is_of_margin(cells.back().text) &&
         !read_numberings(line.text).empty();
}

// A title goes on below, beside what else stands at the margin: first all of the title, then the
// rest.
void put_margin_below(std::vector<Block>& blocks, std::size_t width) {
  const auto count = std::count_if(blocks.begin(), blocks.end(), [width](const Block& block) {
    return has_cell_at_margin(block, width);
  });
  if (count < static_cast<std::ptrdiff_t>(least_rows)) return;
  constexpr std::size_t most_lines = 3;
  std::vector<Block> made;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!has_cell_at_margin(blocks[at], width)) {
      made.push_back(std::move(blocks[at]));
      continue;
    }
    Block heading = std::move(blocks[at]);
    const WideGap margin = heading.style.wide_gaps.back();
    const int title_column = heading.style.wide_gaps.front().column;
    std::vector<Block> cells(1, heading);
    cells.front().text.erase(0, margin.end);
    cells.front().after_gap = cells.front().starts_page = false;
    cells.front().style = {};
    cells.front().style.indent = margin.column;
    heading.text = trim(std::string_view(heading.text).substr(0, margin.end));
    heading.style.wide_gaps.clear();
    for (std::size_t more = 0; more < most_lines && at + 1 < blocks.size(); ++more) {
      Block& next = blocks[at + 1];
      if (next.kind != BlockKind::line || next.after_gap) break;
      const bool has_more = !next.style.wide_gaps.empty();
      if (has_more && is_far_right(next.style.wide_gaps.back().column, width)) {
        if (next.style.indent != title_column) break;
        Block cell = next;
        cell.text.erase(0, next.style.wide_gaps.back().end);
        cell.style = {};
        cell.style.indent = next.style.wide_gaps.back().column;
        append(heading.text,
               trim(std::string_view(next.text).substr(0, next.style.wide_gaps.back().end)));
        cells.push_back(std::move(cell));
        ++at;
        continue;
      }
      if (has_more) break;
      if (is_far_right(next.style.indent, width)) {
        cells.push_back(std::move(next));
      } else if (next.style.indent == title_column && title_column < margin.column &&
                 (begins_small(next.text) || heading.text.ends_with('-') ||
                  heading.text.ends_with(','))) {
        // The text below may stand at the title's place, too.
        append(heading.text, next.text);
      } else {
        break;
      }
      ++at;
    }
    made.push_back(std::move(heading));
    std::move(cells.begin(), cells.end(), std::back_inserter(made));
  }
  blocks = std::move(made);
}

// "14/1      Ny kostald ved Vester Å        86/014": when a case came in stands at the margin.
bool has_day_at_margin(const Block& line) {
  static const RE2 day(R"(^\d{1,2}/\d{1,2}\.?$)");
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  const std::vector<Cell> cells = cells_of(line);
  return RE2::FullMatch({cells[0].text.data(), cells[0].text.size()}, day) &&
         !begins_small(cells[1].text);
}

void take_days_off(std::vector<Block>& blocks) {
  const auto count = std::count_if(blocks.begin(), blocks.end(), has_day_at_margin);
  if (count < static_cast<std::ptrdiff_t>(least_rows)) return;
  std::vector<Block> made;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    Block& block = blocks[at];
    if (!has_day_at_margin(block)) {
      made.push_back(std::move(block));
      continue;
    }
    const int column = block.style.wide_gaps.front().column;
    std::string title = block.text.substr(block.style.wide_gaps.front().end);
    // At the right margin, the case's number.
    std::string number(title.substr(title.find_last_of(' ') + 1));
    if (is_case_number(number) && number.size() < title.size()) {
      title = trim(std::string_view(title).substr(0, title.size() - number.size()));
    } else {
      number.clear();
    }
    while (at + 1 < blocks.size() && blocks[at + 1].kind == BlockKind::line &&
           !blocks[at + 1].after_gap && blocks[at + 1].style.indent == column) {
      append(title, blocks[++at].text);
    }
    Block heading = block;
    heading.text = std::move(title);
    heading.kind = BlockKind::heading;
    heading.level = 2;
    heading.after_gap = true;
    heading.style.wide_gaps.clear();
    made.push_back(heading);
    if (number.empty()) continue;
    heading.kind = BlockKind::paragraph;
    heading.level = 0;
    heading.after_gap = false;
    heading.text = std::move(number);
    made.push_back(std::move(heading));
  }
  blocks = std::move(made);
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
