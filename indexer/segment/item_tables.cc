#include "indexer/segment/item_tables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/item_columns.h"
#include "indexer/read/table_rows.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/rewriting.h"
#include "indexer/segment/title_boxes.h"

namespace dagsorden {
namespace {

constexpr std::size_t longest_title = 240;

bool may_be(std::string_view name, ColumnKind kind) {
  const std::vector<ColumnKind> kinds = kinds_of_column(name);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
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
  bool has_other = false;  // many tables have one such column, but not two
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& name = row.cells[i];
    if (may_be(name, ColumnKind::page)) return std::nullopt;
    if (i == 0 && may_be(name, ColumnKind::number)) {
      columns.number = i;
    } else if (i == 1 && has_title && columns.title == 0 && may_be(name, ColumnKind::title)) {
      // "Dagsorden" may head the numbers, and "Emne" the titles.
      columns.number = 0;
      columns.title = 1;
    } else if (!has_title && may_be(name, ColumnKind::title)) {
      columns.title = i;
      has_title = true;
    } else if (may_be(name, ColumnKind::case_number) || read_label(name)) {
      has_more = true;
    } else if (may_be(name, ColumnKind::person) || may_be(name, ColumnKind::time) ||
               may_be(name, ColumnKind::type)) {
      has_more = std::exchange(has_other, true) || has_more;
    }
    columns.names.push_back(row.cells[i]);
  }
  // A table without numbers could be any table, so it needs another column typical of agendas.
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

// A title of two lines within its cell: "Budget 2025 og" with "overslagsår" below it.
bool goes_on(std::string_view title, std::string_view next) {
  const bool breaks_off = title.ends_with('-') || title.ends_with("–") || title.ends_with(',') ||
                          title.ends_with(" og");
  return breaks_off || begins_small(next);
}

// The title in its cell, and how many of the cell's blocks it covers. The other blocks are the
// item's text.
struct Title {
  std::string text;
  std::size_t blocks = 0;
};

Title title_of(const Block& row, std::size_t column) {
  if (column >= row.cell_blocks.size() || row.cell_blocks[column].size() < 2) {
    return {row.cells[column], 1};
  }
  const std::vector<Block>& cell = row.cell_blocks[column];
  const std::string& number = cell.front().list_number;
  Title title{number.empty() ? cell.front().text : number + " " + cell.front().text, 1};
  while (title.blocks < cell.size() && goes_on(title.text, cell[title.blocks].text)) {
    title.text.append(" ").append(cell[title.blocks++].text);
  }
  return title;
}

bool has_columns_of(const Block& row, const Columns& columns) {
  return row.kind == BlockKind::table_row && row.cells.size() == columns.names.size();
}

bool is_item_row(const Block& row, const Columns& columns) {
  return has_columns_of(row, columns) && !row.cells[columns.title].empty() &&
         row.cells != columns.names && (!columns.number || is_number(row.cells[*columns.number]));
}

// A row like "Lukkede punkter", across the whole table.
bool is_group_row(const Block& row) {
  return std::count_if(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return !cell.empty(); }) == 1 &&
         row.text.size() <= longest_title / 2;
}

// A row that continues the previous item, for example after a page break.
bool continues_item(const Block& row, const Columns& columns) {
  return has_columns_of(row, columns) && row.cells[columns.title].empty() &&
         row.cells[columns.number.value_or(columns.title)].empty();
}

// Columns of a table without a telling header: its rows begin with consecutive numbers, "1. Ny
// færge" or "1" with the title beside it, and at least one title is a standing title. known_until:
// the row at which the table was found not to be one, or its end. A table that begins before that
// row fails there, too.
std::optional<Columns> implied_columns(const std::vector<Block>& blocks, std::size_t begin,
                                       std::size_t end, std::size_t& known_until) {
  constexpr std::size_t least_rows = 3;
  if (begin < known_until || end < begin + least_rows) return std::nullopt;
  Columns columns;
  columns.names.resize(blocks[begin].cells.size());
  const bool are_apart = is_number(blocks[begin].cells[0]);
  if (are_apart) columns.number = 0;
  columns.title = are_apart ? 1 : 0;
  int last = 0;
  bool is_standing = false;
  std::size_t with_text = 0;
  for (std::size_t i = begin; i < end; ++i) {
    known_until = i;
    if (i > begin && continues_item(blocks[i], columns)) continue;
    const Title read = title_of(blocks[i], columns.title);
    std::string_view title = read.text;
    if (columns.title < blocks[i].cell_blocks.size() &&
        read.blocks < blocks[i].cell_blocks[columns.title].size()) {
      ++with_text;
    }
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
  known_until = end;
  // Numbers and titles alone may be any list; if text follows the titles, they are items.
  if (are_apart && columns.names.size() < 3 && with_text * 2 < end - begin) return std::nullopt;
  return is_standing ? std::optional(columns) : std::nullopt;
}

// Rows with as many cells as the first.
std::size_t end_of_rows(const std::vector<Block>& blocks, std::size_t begin,
                        std::size_t most = std::string::npos) {
  std::size_t end = begin;
  while (end < blocks.size() && end - begin < most && blocks[end].kind == BlockKind::table_row &&
         blocks[end].cells.size() == blocks[begin].cells.size()) {
    ++end;
  }
  return end;
}

Block block_of(const Block& row, BlockKind kind, std::string text) {
  Block block;
  block.number = row.number;
  block.page = row.page;
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

void append_paragraph(const Block& row, std::string text, bool is_bold,
                      std::vector<Block>& blocks) {
  blocks.push_back(block_of(row, BlockKind::paragraph, std::move(text)));
  blocks.back().style.bold = is_bold;
}

// Appends the blocks of a cell, starting with the one at `from`.
void append_cell(const Block& row, std::size_t column, std::size_t from,
                 std::vector<Block>& blocks) {
  const std::size_t begin = blocks.size();
  if (column < row.cell_blocks.size() && row.cell_blocks[column].size() > 1) {
    for (std::size_t i = from; i < row.cell_blocks[column].size(); ++i) {
      append_with_layout_open(row.cell_blocks[column][i], blocks);
    }
  } else if (from == 0) {
    append_paragraph(row, row.cells[column], false, blocks);
  }
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    blocks[i].number = row.number;
    blocks[i].page = row.page;
    blocks[i].after_gap = blocks[i].starts_page = false;
  }
}

// The kind of a column that describes the item, as opposed to its text.
std::optional<ColumnKind> kind_beside(const Columns& columns, std::size_t i) {
  for (const ColumnKind kind :
       {ColumnKind::case_number, ColumnKind::person, ColumnKind::time, ColumnKind::type}) {
    if (may_be(columns.names[i], kind)) return kind;
  }
  return std::nullopt;
}

// Is the cell filled with something other than the item's number or title?
bool is_beside_title(const Block& row, const Columns& columns, std::size_t i) {
  return i != columns.title && columns.number != i && !row.cells[i].empty();
}

// Appends the columns of text, in order; with_names: with the names of the columns that have one.
void append_texts(const Block& row, const Columns& columns, bool with_names,
                  std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_beside_title(row, columns, i) || kind_beside(columns, i)) continue;
    if (with_names && !columns.names[i].empty()) {
      append_paragraph(row, columns.names[i], true, blocks);
    }
    append_cell(row, i, 0, blocks);
  }
}

void open_row(const Block& row, const Columns& columns, std::vector<Block>& blocks) {
  const Title title = title_of(row, columns.title);
  Block heading = block_of(row, BlockKind::heading, title.text);
  make_heading(heading);
  heading.opens_item = true;
  if (columns.number) {
    std::string_view number = row.cells[*columns.number];
    while (number.ends_with('.')) number.remove_suffix(1);
    heading.list_number = std::string(number) + ".";
  }
  blocks.push_back(std::move(heading));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::optional<ColumnKind> kind = kind_beside(columns, i);
    if (!kind || !is_beside_title(row, columns, i)) continue;
    append_paragraph(row, line_of_column(*kind, columns.names[i], row.cells[i]), false, blocks);
  }
  append_cell(row, columns.title, title.blocks, blocks);
  append_texts(row, columns, true, blocks);
}

// The last block with each text (letters only), with and without the number before it.
using LastPlaces = std::unordered_map<std::string, std::size_t>;

LastPlaces last_places(const std::vector<Block>& blocks) {
  LastPlaces places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view text = blocks[i].text;
    places[letters_of(text)] = i;
    for (const Numbering& numbering : read_numberings(text)) {
      places[letters_of(text.substr(numbering.size))] = i;
    }
  }
  return places;
}

// A table whose titles are repeated below is a list of contents.
bool come_again(const LastPlaces& places, const std::vector<Block>& blocks, std::size_t begin,
                std::size_t end, const Columns& columns) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_item_row(blocks[i], columns)) continue;
    const auto place = places.find(letters_of(title_of(blocks[i], columns.title).text));
    if (place != places.end() && place->second >= end) return true;
  }
  return false;
}

// The end of the table's last item. The header row may be repeated on a new page, a single row may
// name a group of items, and an item may continue in a further row.
std::size_t end_of_items(const std::vector<Block>& blocks, std::size_t begin,
                         const Columns& columns) {
  // The limit guards against hostile documents.
  constexpr std::size_t most_between = 20;
  std::size_t end = begin;
  for (std::size_t i = begin; i < blocks.size() && i <= end + most_between; ++i) {
    if (is_item_row(blocks[i], columns) || (i == end && continues_item(blocks[i], columns))) {
      end = i + 1;
    } else if (blocks[i].kind != BlockKind::table_row ||
               (blocks[i].cells != columns.names && !is_group_row(blocks[i]))) {
      break;
    }
  }
  return end;
}

// "Sagsfremstilling:" and "Beslutning:" in the column of titles show that the rows are parts of
// items, not items.
bool are_labels(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                const Columns& columns) {
  std::size_t rows = 0;
  std::size_t labels = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_item_row(blocks[i], columns)) continue;
    const std::optional<Label> label = read_label(blocks[i].cells[columns.title]);
    ++rows;
    if (label && label->rest.empty()) ++labels;
  }
  return labels * 2 > rows;
}

std::size_t count_items(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                        const Columns& columns) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i) count += is_item_row(blocks[i], columns) ? 1 : 0;
  return count;
}

void open_rows(const std::vector<Block>& rows, std::size_t begin, std::size_t end,
               const Columns& columns, std::vector<Block>& blocks) {
  for (std::size_t i = begin; i < end; ++i) {
    if (is_item_row(rows[i], columns)) {
      open_row(rows[i], columns, blocks);
    } else if (continues_item(rows[i], columns)) {
      append_texts(rows[i], columns, false, blocks);
    } else if (rows[i].cells != columns.names) {
      append_paragraph(rows[i], rows[i].text, true, blocks);
    }
  }
}

// Header rows that recur, always over a single item.
std::set<std::vector<std::string>> heads_of_tables_of_one(const std::vector<Block>& blocks) {
  constexpr std::size_t least_tables = 3;
  constexpr std::size_t most_rows = 20;
  std::map<std::vector<std::string>, std::size_t> tables;
  std::set<std::vector<std::string>> others;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const std::optional<Columns> columns = columns_of(blocks[i]);
    if (!columns) continue;
    const std::size_t end = end_of_rows(blocks, i + 1, most_rows);
    const std::size_t items = count_items(blocks, i + 1, end, *columns);
    if (items == 1 && end < i + 1 + most_rows && is_item_row(blocks[i + 1], *columns)) {
      ++tables[blocks[i].cells];
    } else {
      others.insert(blocks[i].cells);
    }
  }
  std::set<std::vector<std::string>> heads;
  for (const auto& [names, count] : tables) {
    if (count >= least_tables && others.count(names) == 0) heads.insert(names);
  }
  return heads;
}

}  // namespace

bool is_head_of_items(const Block& row) {
  const std::optional<Columns> columns = columns_of(row);
  return columns && (columns->number || columns->title == 0);
}

Document with_item_tables_open(Document document) {
  constexpr std::size_t least_items = 2;
  std::vector<Block>& given = document.blocks;
  open_title_boxes(given);
  const std::set<std::vector<std::string>> heads = heads_of_tables_of_one(given);
  std::optional<LastPlaces> places;  // most documents do not need them
  std::size_t rows_end = 0;
  std::size_t known_until = 0;
  // If rows below a header were found not to be items but contain that header again, they are read
  // once more from there, since a table of items may begin there. A hostile document may have
  // thousands of such headers.
  struct Refused {
    std::size_t end = 0;
    std::size_t readings = 0;
  };
  constexpr std::size_t most_readings = 64;
  std::map<std::vector<std::string>, Refused> refused;
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < given.size();) {
    std::optional<Columns> columns = columns_of(given[at]);
    const bool is_table_of_one = columns && heads.count(given[at].cells) != 0;
    if (columns && !is_table_of_one) {
      Refused& earlier = refused[given[at].cells];
      if (at >= earlier.end) earlier = {};
      if (++earlier.readings > most_readings) columns.reset();
    }
    std::size_t first = at + 1;
    std::size_t end = columns ? end_of_items(given, first, *columns) : first;
    if (columns && !is_table_of_one) refused[given[at].cells].end = end;
    bool is_table_of_items = columns && count_items(given, first, end, *columns) >= least_items &&
                             !are_labels(given, first, end, *columns);
    if (is_table_of_one) {
      end = first + 1;
      is_table_of_items = true;
    } else if (!is_table_of_items && given[at].kind == BlockKind::table_row &&
               given[at].cells.size() > 1) {
      if (at >= rows_end) rows_end = end_of_rows(given, at);
      end = rows_end;
      const bool has_head = read_numberings(given[at].cells[0]).empty();
      first = has_head ? at + 1 : at;
      columns = implied_columns(given, first, end, known_until);
      if (columns && has_head) columns->names = given[at].cells;
      is_table_of_items = columns.has_value();
    }
    if (is_table_of_items && !places) places = last_places(given);
    if (!is_table_of_items || come_again(*places, given, first, end, *columns)) {
      append_with_layout_open(std::move(given[at++]), blocks);
      continue;
    }
    open_rows(given, first, end, *columns, blocks);
    at = end;
    // What follows the row of a one-item table is the text of that item.
    if (at < given.size() && !is_table_of_one) given[at].after_items = true;
  }
  given = std::move(blocks);
  return document;
}

}  // namespace dagsorden
