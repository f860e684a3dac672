#include "indexer/segment/item_tables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {
namespace {

constexpr std::array<std::string_view, 9> number_columns = {
    "pkt", "punkt", "nr", "pkt nr", "punkt nr", "sag nr", "dagsordenspunkt nr", "#", ""};
constexpr std::array<std::string_view, 10> title_columns = {
    "titel",           "emne",      "overskrift", "punkt", "sag", "tekst",
    "dagsordenspunkt", "dagsorden", "indhold",    "tema"};
constexpr std::array<std::string_view, 4> case_columns = {"sagsnr", "sagsnummer", "sagnr", "j nr"};
constexpr std::size_t longest_title = 240;
constexpr std::array<std::string_view, 2> page_columns = {"side", "s"};

template <std::size_t Count>
bool is_among(const std::string& name, const std::array<std::string_view, Count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "Pkt. nr.:" → "pkt nr"
std::string column_name(std::string_view text) {
  std::string name = to_lower(text);
  std::replace_if(
      name.begin(), name.end(), [](char byte) { return byte == '.' || byte == ':'; }, ' ');
  return collapse_blanks(name);
}

struct Columns {
  std::optional<std::size_t> number;
  std::size_t title = 0;
  std::vector<std::string> names;  ///< as printed
};

std::optional<Columns> columns_of(const Block& row) {
  if (row.kind != BlockKind::table_row || row.cells.size() < 2) return std::nullopt;
  Columns columns;
  bool has_title = false;
  bool has_more = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string name = column_name(row.cells[i]);
    if (is_among(name, page_columns)) return std::nullopt;
    if (i == 0 && is_among(name, number_columns)) {
      columns.number = i;
    } else if (i == 1 && has_title && columns.title == 0 && is_among(name, title_columns)) {
      // "Dagsorden" over the numbers, "Emne" over the titles.
      columns.number = 0;
      columns.title = 1;
    } else if (!has_title && is_among(name, title_columns)) {
      columns.title = i;
      has_title = true;
    } else if (is_among(name, case_columns) || read_label(row.cells[i])) {
      has_more = true;
    }
    columns.names.push_back(row.cells[i]);
  }
  // Without numbers, only columns that agendas have tell it from any table.
  if (!has_title || (!columns.number && !has_more)) return std::nullopt;
  return columns;
}

// "12.", "2.1", "35a"
bool is_number(std::string_view text) {
  const bool has_letter =
      text.size() > 1 && ((text.back() | 0x20) >= 'a' && (text.back() | 0x20) <= 'h');
  if (has_letter) text.remove_suffix(1);
  constexpr std::size_t longest = 7;
  return !text.empty() && text.size() <= longest && is_ascii_digit(text.front()) &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_item_row(const Block& row, const Columns& columns) {
  return row.kind == BlockKind::table_row && row.cells.size() == columns.names.size() &&
         !row.cells[columns.title].empty() &&
         (!columns.number || is_number(row.cells[*columns.number]));
}

// Of a table without a head, or whose head says little: the first cells of its rows are numbers
// that go on, "1. Ny færge" or "1" with the title beside it, and one title is what agendas have.
std::optional<Columns> implied_columns(const std::vector<Block>& blocks, std::size_t begin,
                                       std::size_t end) {
  constexpr std::size_t least_rows = 3;
  if (end < begin + least_rows) return std::nullopt;
  Columns columns;
  columns.names.resize(blocks[begin].cells.size());
  const bool are_apart = is_number(blocks[begin].cells[0]);
  if (are_apart && columns.names.size() < 3) return std::nullopt;
  if (are_apart) columns.number = 0;
  columns.title = are_apart ? 1 : 0;
  int last = 0;
  bool is_standing = false;
  for (std::size_t i = begin; i < end; ++i) {
    std::string_view title = blocks[i].cells[columns.title];
    const std::vector<Numbering> numberings =
        read_numberings(blocks[i].cells[0] + (are_apart ? "." : ""));
    if (numberings.empty() || is_number(blocks[i].cells[0]) != are_apart) return std::nullopt;
    const int number = numberings.front().values.front();
    if (i > begin && number != last && number != last + 1) return std::nullopt;
    last = number;
    if (!are_apart) title.remove_prefix(std::min(numberings.front().size, title.size()));
    if (title.empty() || title.size() > longest_title) return std::nullopt;
    is_standing = is_standing || is_standing_title(title);
  }
  return is_standing ? std::optional(columns) : std::nullopt;
}

// Rows with as many cells as the first.
std::size_t end_of_rows(const std::vector<Block>& blocks, std::size_t begin) {
  std::size_t end = begin;
  while (end < blocks.size() && blocks[end].kind == BlockKind::table_row &&
         blocks[end].cells.size() == blocks[begin].cells.size()) {
    ++end;
  }
  return end;
}

void open_row(const Block& row, const Columns& columns, std::vector<Block>& blocks) {
  Block block;
  block.number = row.number;
  block.page = row.page;
  block.kind = BlockKind::heading;
  block.level = 2;
  block.after_gap = true;
  block.text = row.cells[columns.title];
  if (columns.number) {
    std::string_view number = row.cells[*columns.number];
    while (number.ends_with('.')) number.remove_suffix(1);
    block.list_number = std::string(number) + ".";
  }
  blocks.push_back(block);
  block.list_number.clear();
  block.kind = BlockKind::paragraph;
  block.level = 0;
  block.after_gap = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i == columns.title || columns.number == i || row.cells[i].empty()) continue;
    if (is_among(column_name(columns.names[i]), case_columns)) {
      block.text = columns.names[i] + ": " + row.cells[i];
      blocks.push_back(block);
      continue;
    }
    if (!columns.names[i].empty()) {
      block.text = columns.names[i];
      block.style.bold = true;
      blocks.push_back(block);
    }
    block.text = row.cells[i];
    block.style.bold = false;
    blocks.push_back(block);
  }
}

// A table whose titles come again below is a list of contents.
bool come_again(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                const Columns& columns) {
  std::set<std::string> titles;
  for (std::size_t i = begin; i < end; ++i) {
    titles.insert(letters_of(blocks[i].cells[columns.title]));
  }
  const auto is_listed = [&titles](const Block& block) {
    const std::vector<Numbering> numberings = read_numberings(block.text);
    return titles.count(letters_of(block.text)) != 0 ||
           std::any_of(numberings.begin(), numberings.end(), [&](const Numbering& numbering) {
             return titles.count(letters_of(block.text.substr(numbering.size))) != 0;
           });
  };
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(end), blocks.end(), is_listed);
}

}  // namespace

bool is_head_of_items(const Block& row) {
  const std::optional<Columns> columns = columns_of(row);
  return columns && (columns->number || columns->title == 0);
}

Document with_item_tables_open(Document document) {
  constexpr std::size_t least_items = 2;
  std::vector<Block>& given = document.blocks;
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < given.size();) {
    std::optional<Columns> columns = columns_of(given[at]);
    std::size_t first = at + 1;
    std::size_t end = first;
    while (columns && end < given.size() && is_item_row(given[end], *columns)) ++end;
    bool is_table_of_items = columns && end > at + least_items;
    if (!is_table_of_items && given[at].kind == BlockKind::table_row &&
        given[at].cells.size() > 1) {
      end = end_of_rows(given, at);
      const bool has_head = read_numberings(given[at].cells[0]).empty();
      first = has_head ? at + 1 : at;
      columns = implied_columns(given, first, end);
      if (columns && has_head) columns->names = given[at].cells;
      is_table_of_items = columns.has_value();
    }
    if (!is_table_of_items || come_again(given, first, end, *columns)) {
      blocks.push_back(std::move(given[at++]));
      continue;
    }
    for (at = first; at < end; ++at) open_row(given[at], *columns, blocks);
  }
  given = std::move(blocks);
  return document;
}

}  // namespace dagsorden
