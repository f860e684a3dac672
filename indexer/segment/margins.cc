#include "indexer/segment/margins.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/printed_cells.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

// "Sag A.   Ny færge og ny-" with "97-0031   byggelse" below it: the case number is in the left
// margin, beside the second line of the title.
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
  const std::string_view number = text_before_gap(line);
  const std::vector<Numbering> numberings = read_numberings(line.text);
  return gap.column == next_gap.column && !numberings.empty() &&
         numberings.front().size >= number.size() && is_group_of_figures(text_before_gap(next));
}

// Is the text of a kind that agendas print in the right margin of a heading: "8.30 · 10 min.",
// "Åbent", "86/014"?
bool is_of_margin(std::string_view cell) {
  static const RE2 time(
      "(?i)^(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2}(?:\\s*[-–·•|,]\\s*(?:\\d{1,2}[.:]\\d{2}|\\d{1,3} ?min"
      "(?:utter)?\\.?))?$|^\\d{1,3} ?min(?:utter)?\\.?$");
  return RE2::FullMatch(cell, time) || is_access_line(cell) || is_case_number(cell) ||
         (cell.size() > 6 && is_group_of_figures(cell));
}

bool has_cell_at_margin(const Block& line, std::size_t width) {
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  const std::vector<Cell> cells = cells_of(line);
  return is_far_right(cells.back().column, width) && is_of_margin(cells.back().text) &&
         !read_numberings(line.text).empty();
}

// "14/1      Ny kostald ved Vester Å        86/014": the left margin has the date on which the case
// was received.
bool has_day_at_margin(const Block& line) {
  static const RE2 day(R"(^\d{1,2}/\d{1,2}\.?$)");
  if (line.kind != BlockKind::line || line.style.wide_gaps.empty()) return false;
  const std::vector<Cell> cells = cells_of(line);
  return RE2::FullMatch(cells[0].text, day) && !begins_small(cells[1].text);
}

}  // namespace

void put_numbers_below(std::vector<Block>& blocks) {
  const auto places =
      places_where(blocks.size(), [&](std::size_t at) { return has_number_below(blocks, at); });
  if (places.size() < least_rows) return;
  constexpr std::size_t most_lines = 3;
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = std::move(blocks[at]);
    Block number = std::move(blocks[at + 1]);
    heading.style.wide_gaps.clear();
    const Block rest = take_text_behind(number, number.style.wide_gaps.front());
    append_line(heading.text, rest.text);
    std::size_t next = at + 2;
    for (; next < blocks.size() && next < at + 2 + most_lines; ++next) {
      const Block& line = blocks[next];
      if (line.kind != BlockKind::line || line.after_gap ||
          line.style.indent != rest.style.indent) {
        break;
      }
      append_line(heading.text, line.text);
    }
    made.push_back(std::move(heading));
    made.push_back(std::move(number));
    return next;
  });
}

void put_margin_below(std::vector<Block>& blocks, std::size_t width) {
  const auto places = places_where(
      blocks.size(), [&](std::size_t at) { return has_cell_at_margin(blocks[at], width); });
  if (places.size() < least_rows) return;
  const auto take_margin = [](Block& line) {
    Block cell = take_text_behind(line, line.style.wide_gaps.back());
    const int column = cell.style.indent;
    cell.style = {};
    cell.style.indent = column;
    return cell;
  };
  constexpr std::size_t most_lines = 3;
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = std::move(blocks[at]);
    const int title_column = heading.style.wide_gaps.front().column;
    std::vector<Block> cells(1, take_margin(heading));
    const int margin = cells.front().style.indent;
    std::size_t next = at + 1;
    for (; next < blocks.size() && next <= at + most_lines; ++next) {
      Block& line = blocks[next];
      if (line.kind != BlockKind::line || line.after_gap) break;
      const std::vector<WideGap>& gaps = line.style.wide_gaps;
      const bool is_at_column = line.style.indent == title_column;
      if (!gaps.empty()) {
        if (!is_far_right(gaps.back().column, width) || !is_at_column) break;
        cells.push_back(take_margin(line));
        append_line(heading.text, line.text);
      } else if (is_far_right(line.style.indent, width)) {
        cells.push_back(std::move(line));
      } else if (is_at_column && title_column < margin &&
                 (begins_small(line.text) || heading.text.ends_with('-') ||
                  heading.text.ends_with(','))) {
        // Text may also begin in the column of the title, so only a title that breaks off
        // continues.
        append_line(heading.text, line.text);
      } else {
        break;
      }
    }
    made.push_back(std::move(heading));
    std::move(cells.begin(), cells.end(), std::back_inserter(made));
    return next;
  });
}

void take_days_off(std::vector<Block>& blocks) {
  const auto places =
      places_where(blocks.size(), [&](std::size_t at) { return has_day_at_margin(blocks[at]); });
  if (places.size() < least_rows) return;
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = std::move(blocks[at]);
    const WideGap gap = heading.style.wide_gaps.front();
    std::string title = heading.text.substr(gap.end);
    // The case number may be in the right margin.
    std::string number(title.substr(title.find_last_of(' ') + 1));
    if (is_case_number(number) && number.size() < title.size()) {
      title = trim(std::string_view(title).substr(0, title.size() - number.size()));
    } else {
      number.clear();
    }
    std::size_t next = at + 1;
    while (next < blocks.size() && blocks[next].kind == BlockKind::line &&
           !blocks[next].after_gap && blocks[next].style.indent == gap.column) {
      append_line(title, blocks[next++].text);
    }
    Block below = heading;
    heading.text = std::move(title);
    make_heading(heading);
    made.push_back(std::move(heading));
    if (number.empty()) return next;
    below.kind = BlockKind::paragraph;
    below.after_gap = false;
    below.style.wide_gaps.clear();
    below.text = std::move(number);
    made.push_back(std::move(below));
    return next;
  });
}

}  // namespace dagsorden
