#include "indexer/segment/title_boxes.h"

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>

#include "indexer/item_columns.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

constexpr std::size_t longest_title = 240;
// Fewer boxes prove nothing.
constexpr std::size_t least_boxes = 3;

bool is_table_of_one_row(const std::vector<Block>& blocks, std::size_t at) {
  const auto is_row = [&blocks](std::size_t i) {
    return i < blocks.size() && blocks[i].kind == BlockKind::table_row;
  };
  return is_row(at) && !is_row(at + 1) && (at == 0 || !is_row(at - 1));
}

bool may_be_title(std::string_view cell) {
  return letters_of(cell).size() > 3 && cell.size() <= longest_title && !cell.ends_with('.');
}

// A table of a single row, with a title and its time or number: a box above an item.
bool is_box(const std::vector<Block>& blocks, std::size_t at) {
  static const RE2 beside(
      "(?i)(?:kl\\.? ?)?\\d{1,2}(?:[.:]\\d{2})?(?: ?[-–] ?\\d{1,2}[.:]\\d{2})?|"
      "(?:ca\\. )?\\d{1,3} min(?:\\.|utter)?");
  if (!is_table_of_one_row(blocks, at)) return false;
  const std::vector<std::string>& cells = blocks[at].cells;
  return cells.size() == 2 && may_be_title(cells[0]) && RE2::FullMatch(cells[1], beside);
}

// A table of one row with a number, a title and who presents it: "B2", "Ny færge", "HK".
bool is_numbered_box(const std::vector<Block>& blocks, std::size_t at) {
  static const RE2 number(R"([A-Z]{0,2} ?\d{1,3}(?:\.\d{1,2})?\.?)");
  constexpr std::size_t longest_name = 30;
  if (!is_table_of_one_row(blocks, at)) return false;
  const std::vector<std::string>& cells = blocks[at].cells;
  return cells.size() == 3 && RE2::FullMatch(cells[0], number) && may_be_title(cells[1]) &&
         cells[2].size() <= longest_name;
}

// Turns numbered boxes above items into headings, with the presenter below.
void open_numbered_boxes(std::vector<Block>& blocks) {
  const auto boxes =
      places_where(blocks.size(), [&](std::size_t at) { return is_numbered_box(blocks, at); });
  if (boxes.size() < least_boxes) return;
  replace_blocks(blocks, boxes, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = std::move(blocks[at]);
    const std::vector<std::string> cells = std::exchange(heading.cells, {});
    heading.cell_blocks.clear();
    heading.text = cells[0] + " " + cells[1];
    make_heading(heading);
    made.push_back(heading);
    if (!cells[2].empty()) {
      Block& person = made.emplace_back();
      person.kind = BlockKind::paragraph;
      person.text = line_of_column(ColumnKind::person, "Ansvarlig", cells[2]);
      person.number = heading.number;
      person.page = heading.page;
    }
    return at + 1;
  });
}

// Turns boxes above items into headings.
void open_boxes(std::vector<Block>& blocks) {
  const auto boxes =
      places_where(blocks.size(), [&](std::size_t at) { return is_box(blocks, at); });
  if (boxes.size() < least_boxes) return;
  for (const std::size_t at : boxes) {
    make_heading(blocks[at]);
    blocks[at].opens_item = true;
    blocks[at].text = blocks[at].cells[0];
  }
}

}  // namespace

void open_title_boxes(std::vector<Block>& blocks) {
  open_boxes(blocks);
  open_numbered_boxes(blocks);
}

}  // namespace dagsorden
