#include "indexer/segment/margins.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/segment/access_marks.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/printed_cells.h"

namespace dagsorden {
namespace {

// "Sag A.   Ny færge og ny-" with "97-0031   byggelse" below it: the case's number stands at the
// left margin, beside the second line of the title.
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

// "14/1      Ny kostald ved Vester Å        86/014": the day on which the case came in stands at
// the left margin.
bool has_day_at_margin(const Block& line) {
  static const RE2 day(R"(^\d{1,2}/\d{1,2}\.?$)");
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  const std::vector<Cell> cells = cells_of(line);
  return RE2::FullMatch(cells[0].text, day) && !begins_small(cells[1].text);
}

}  // namespace

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
    append_line(heading.text, std::string_view(number.text).substr(gap.end));
    number.text = trim(std::string_view(number.text).substr(0, gap.end));
    number.style.wide_gaps.clear();
    heading.style.wide_gaps.clear();
    for (std::size_t more = 0; more < most_lines && at + 1 < blocks.size(); ++more) {
      const Block& next = blocks[at + 1];
      if (next.kind != BlockKind::line || next.after_gap || next.style.indent != gap.column) break;
      append_line(heading.text, next.text);
      ++at;
    }
    made.push_back(std::move(heading));
    made.push_back(std::move(number));
  }
  blocks = std::move(made);
}

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
        append_line(heading.text,
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
        // Text below may begin in the title's column, too: only a title that breaks off continues.
        append_line(heading.text, next.text);
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
    // The case's number may stand at the right margin.
    std::string number(title.substr(title.find_last_of(' ') + 1));
    if (is_case_number(number) && number.size() < title.size()) {
      title = trim(std::string_view(title).substr(0, title.size() - number.size()));
    } else {
      number.clear();
    }
    while (at + 1 < blocks.size() && blocks[at + 1].kind == BlockKind::line &&
           !blocks[at + 1].after_gap && blocks[at + 1].style.indent == column) {
      append_line(title, blocks[++at].text);
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

}  // namespace dagsorden
