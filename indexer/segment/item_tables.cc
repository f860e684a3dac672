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

namespace dagsorden {
namespace {

constexpr std::array<std::string_view, 9> number_columns = {
    "pkt", "punkt", "nr", "pkt nr", "punkt nr", "sag nr", "dagsordenspunkt nr", "#", ""};
constexpr std::array<std::string_view, 10> title_columns = {
    "titel",           "emne",      "overskrift", "punkt", "sag", "tekst",
    "dagsordenspunkt", "dagsorden", "indhold",    "tema"};
constexpr std::array<std::string_view, 4> case_columns = {"sagsnr", "sagsnummer", "sagnr", "j nr"};
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

// Titles that come again below are a list's.
bool come_again(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                const Columns& columns) {
  std::set<std::string> titles;
  for (std::size_t i = begin; i < end; ++i) {
    titles.insert(letters_of(blocks[i].cells[columns.title]));
  }
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(end), blocks.end(),
                     [&titles](const Block& block) {
                       std::string_view text = block.text;
                       while (!text.empty() && (is_ascii_digit(text.front()) ||
                                                text.front() == '.' || text.front() == ' ')) {
                         text.remove_prefix(1);
                       }
                       return titles.count(letters_of(text)) != 0;
                     });
}

}  // namespace

Document with_item_tables_open(Document document) {
  constexpr std::size_t least_items = 2;
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < document.blocks.size();) {
    const std::optional<Columns> columns = columns_of(document.blocks[at]);
    std::size_t end = at + 1;
    while (columns && end < document.blocks.size() && is_item_row(document.blocks[end], *columns)) {
      ++end;
    }
    const bool is_table_of_items =
        columns && end > at + least_items && !come_again(document.blocks, at + 1, end, *columns);
    if (!is_table_of_items) {
      blocks.push_back(std::move(document.blocks[at++]));
      continue;
    }
    for (++at; at < end; ++at) open_row(document.blocks[at], *columns, blocks);
  }
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace dagsorden
