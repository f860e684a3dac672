#include "indexer/segment/side_titles.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

constexpr std::size_t least_titles = 3;
constexpr int nearest_text = 12;  // in characters: where the column of the text may begin
constexpr int tolerance = 2;

// A line with a piece of a title to the left of the gap and a piece of text to the right.
struct Beside {
  std::string_view left;
  std::string_view right;
  int column = 0;  ///< where the text begins
};

// Splits the line at the gap before the column or, without a column, at the first gap after a
// title.
std::optional<Beside> part_line(const Block& line, std::optional<int> column) {
  if (line.kind != BlockKind::line) return std::nullopt;
  const std::string_view text = line.text;
  for (const WideGap& gap : line.style.wide_gaps) {
    const std::string_view left = trim(text.substr(0, gap.end));
    const bool fits = column ? std::abs(gap.column - *column) <= tolerance
                             : gap.column >= nearest_text && letters_of(left).find_first_not_of(
                                                                 "0123456789") != std::string::npos;
    if (fits) return Beside{left, text.substr(gap.end), gap.column};
  }
  return std::nullopt;
}

struct SideTitle {
  std::size_t at = 0;
  int value = 0;
  int column = 0;
};

// The lines that begin a title beside text, numbered in order.
std::vector<SideTitle> find_titles(const std::vector<Block>& blocks) {
  std::vector<SideTitle> titles;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::optional<Beside> parts = part_line(blocks[i], std::nullopt);
    if (!parts) continue;
    const std::vector<Numbering> numberings = read_numberings(parts->left);
    if (numberings.empty() || numberings.front().mark == NumberMark::glued ||
        numberings.front().size >= parts->left.size()) {
      continue;
    }
    const int value = numberings.front().values.back();
    if (titles.empty() || value == titles.back().value + 1) {
      titles.push_back({i, value, parts->column});
    } else if (titles.size() < least_titles) {
      titles.assign(1, {i, value, parts->column});
    }
  }
  if (titles.size() < least_titles) titles.clear();
  return titles;
}

bool is_of_title(const Block& line, int column) {
  const int end = line.style.indent + static_cast<int>(count_code_points(line.text));
  return line.kind == BlockKind::line && !line.after_gap && !line.starts_page && end < column;
}

// Do nearly all lines below and beside the titles begin in the column of the text?
bool is_text_beside(const std::vector<Block>& blocks, const std::vector<SideTitle>& titles) {
  std::size_t lines = 0;
  std::size_t beside = 0;
  std::size_t over_titles = 0;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::size_t end = i + 1 < titles.size() ? titles[i + 1].at : blocks.size();
    bool is_title = true;
    for (std::size_t at = titles[i].at + 1; at < end; ++at) {
      const bool is_text = blocks[at].style.indent >= titles[i].column - tolerance;
      const bool is_both = part_line(blocks[at], titles[i].column).has_value();
      is_title = is_title && !is_text && (is_both || is_of_title(blocks[at], titles[i].column));
      ++lines;
      if (is_text) ++beside;
      if (is_title) ++over_titles;
    }
  }
  return beside >= titles.size() && (beside + over_titles) * 10 >= lines * 8;
}

void append_text(const Block& line, std::string_view text, int column, std::vector<Block>& blocks) {
  Block block;
  block.kind = BlockKind::line;
  block.number = line.number;
  block.page = line.page;
  block.text = text;
  block.style.indent = column;
  blocks.push_back(std::move(block));
}

// Appends the title, then the text beside it. Returns the index of the first block after both.
std::size_t open_title(const std::vector<Block>& given, const SideTitle& title,
                       std::vector<Block>& blocks) {
  const std::size_t heading = blocks.size();
  blocks.push_back(given[title.at]);
  blocks.back().style.wide_gaps.clear();
  blocks.back().after_gap = true;
  blocks.back().text.clear();
  std::size_t at = title.at;
  for (; at < given.size(); ++at) {
    const std::optional<Beside> parts = part_line(given[at], title.column);
    const bool is_first = at == title.at;
    if (parts && (is_first || given[at].style.indent < title.column - tolerance)) {
      append_line(blocks[heading].text, parts->left);
      append_text(given[at], parts->right, title.column, blocks);
    } else if (!is_first && is_of_title(given[at], title.column) &&
               given[at].style.indent < title.column - tolerance) {
      append_line(blocks[heading].text, given[at].text);
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

Document with_side_titles_above(Document document) {
  const std::vector<SideTitle> titles = find_titles(document.blocks);
  if (titles.empty() || !is_text_beside(document.blocks, titles)) return document;
  std::vector<std::size_t> places;
  for (const SideTitle& title : titles) places.push_back(title.at);
  replace_blocks(document.blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    const auto title = std::find_if(titles.begin(), titles.end(),
                                    [at](const SideTitle& each) { return each.at == at; });
    return open_title(document.blocks, *title, made);
  });
  return document;
}

}  // namespace dagsorden
