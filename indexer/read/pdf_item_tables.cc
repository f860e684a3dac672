#include "indexer/read/pdf_item_tables.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/read/pdf_columns.h"

namespace dagsorden {
namespace {

using Words = std::vector<PdfWord>;
using Columns = std::vector<TableColumn>;

constexpr double tolerance = 3;  // points

struct Line {
  Words words;  // from left to right
  double y_min = 0;
  double y_max = 0;
};

std::vector<Line> lines_of(Words words) {
  std::stable_sort(words.begin(), words.end(), [](const PdfWord& left, const PdfWord& right) {
    return left.middle() < right.middle();
  });
  std::vector<Line> lines;
  for (PdfWord& word : words) {
    const bool is_in_line =
        !lines.empty() && word.middle() < lines.back().y_max && word.middle() > lines.back().y_min;
    if (!is_in_line) lines.push_back({{}, word.y_min, word.y_max});
    lines.back().words.push_back(std::move(word));
  }
  for (Line& line : lines) {
    std::stable_sort(
        line.words.begin(), line.words.end(),
        [](const PdfWord& left, const PdfWord& right) { return left.x_min < right.x_min; });
  }
  return lines;
}

std::string text_of(const Words& words) {
  std::string text;
  for (const PdfWord& word : words) text.append(text.empty() ? "" : " ").append(word.text);
  return text;
}

// The usual distance between lines.
double pitch_of(const std::vector<Line>& lines) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    steps.push_back(lines[i].y_min - lines[i - 1].y_min);
  }
  if (steps.empty()) return 12;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  // A page with few lines may have more gaps than continued lines.
  const double height = lines.front().y_max - lines.front().y_min;
  return std::clamp(*middle, 4.0, std::max(4.0, height * 1.5));
}

// The columns below a header. Each begins in the widest gap, between its name and the previous
// name, that hardly any word crosses. nullopt if a column has no such gap.
std::optional<Columns> columns_below(const std::vector<Line>& lines, std::size_t head,
                                     const std::vector<ColumnName>& names) {
  Columns columns;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Words& words = lines[head].words;
    const Words name(words.begin() + static_cast<std::ptrdiff_t>(names[i].begin),
                     words.begin() + static_cast<std::ptrdiff_t>(names[i].end));
    TableColumn column{names[i].kind, text_of(name), 0, 0};
    if (i > 0) {
      const double left = words[names[i].begin - 1].x_max;
      const double right = name.front().x_min;
      // No page is wider; the limit bounds the cost of a hostile one.
      constexpr double widest_gap = 500;
      if (right - left > widest_gap) return std::nullopt;
      // Text below the table may cross the gaps.
      const std::size_t most_crossing = (lines.size() - head) / 12;
      double best = -1;
      double best_width = 0;
      double begin = -1;
      constexpr double step = 0.5;
      for (double x = left; x <= right + step; x += step) {
        std::size_t crossing = 0;
        for (std::size_t at = head + 1; at < lines.size(); ++at) {
          for (const PdfWord& word : lines[at].words) {
            crossing += word.x_min < x - 0.1 && word.x_max > x + 0.1 ? 1 : 0;
          }
        }
        const bool is_free = crossing <= most_crossing && x <= right;
        if (is_free && begin < 0) begin = x;
        if (!is_free && begin >= 0) {
          if (best < 0 || x - begin > best_width) {
            best_width = x - begin;
            best = x - step;
          }
          begin = -1;
        }
      }
      if (best < 0) return std::nullopt;
      column.begin = best;
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t column_at(const Columns& columns, const PdfWord& word) {
  std::size_t at = 0;
  while (at + 1 < columns.size() && word.x_min >= columns[at + 1].begin - 0.6) ++at;
  return at;
}

// The words of the line by column; nullopt if a word spans two columns.
std::optional<std::vector<Words>> cells_of(const Line& line, const Columns& columns) {
  std::vector<Words> cells(columns.size());
  for (const PdfWord& word : line.words) {
    const std::size_t at = column_at(columns, word);
    if (at + 1 < columns.size() && word.x_max > columns[at + 1].begin + tolerance) {
      return std::nullopt;
    }
    cells[at].push_back(word);
  }
  return cells;
}

// "7", "12.", "35a", "A1", "2.1"
bool is_number(std::string_view text) {
  constexpr std::size_t longest = 6;
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty() || text.size() > longest) return false;
  if (text.size() > 1 && text.front() >= 'A' && text.front() <= 'H') text.remove_prefix(1);
  if (!is_ascii_digit(text.front())) return false;
  if (text.size() > 1 && (text.back() | 0x20) >= 'a' && (text.back() | 0x20) <= 'h') {
    text.remove_suffix(1);
  }
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_time(std::string_view text) {
  return text.size() >= 4 && is_ascii_digit(text.front()) &&
         text.find_first_of(".:") != std::string_view::npos &&
         text.find_first_not_of("0123456789.:-–kl ") == std::string_view::npos;
}

// True if a row begins with the line: with its number, a title with a number, or its time.
bool begins_row(const std::vector<Words>& cells, const Columns& columns) {
  if (cells.front().empty()) return false;
  const std::string first = text_of(cells.front());
  if (columns.front().kind == ColumnKind::number) return is_number(first);
  if (columns.front().kind == ColumnKind::time) return is_time(first);
  return cells.front().size() > 1 && cells.front().front().text.ends_with('.') &&
         is_number(cells.front().front().text);
}

// Joins "menigheds-" and "rådet", but not "MED-" and "systemet".
void append_word(std::string& text, const std::string& word) {
  // Soft hyphens, and hyphens of other code points, at the end of a line.
  constexpr std::string_view soft = "\u00AD";
  constexpr std::string_view other = "\u2010";
  if (text.ends_with(other)) text.replace(text.size() - other.size(), other.size(), "-");
  if (text.ends_with("\u00AD-")) text.erase(text.size() - soft.size() - 1, soft.size());
  if (text.ends_with(soft)) text.replace(text.size() - soft.size(), soft.size(), "-");
  const bool is_broken =
      text.size() > 2 && text.ends_with('-') && begins_small(word) && text[text.size() - 2] != ' ';
  if (is_broken && (text[text.size() - 2] < 'A' || text[text.size() - 2] > 'Z')) {
    text.pop_back();
  } else if (!text.empty() && !is_broken) {
    text.push_back(' ');
  }
  text.append(word);
}

struct CellLine {
  Words words;
  double y = 0;
};
using Cell = std::vector<CellLine>;

struct Row {
  std::vector<Cell> cells;
  bool is_item = false;
};

// "• To telte", "2. Ny bro", "b) Ny bro"; but "1. september" may continue a sentence.
bool begins_entry(const Words& words) {
  const std::string& first = words.front().text;
  if (first == "•" || first == "-" || first == "–" || first == "▪" || first == "◦") return true;
  const bool has_mark =
      first.size() >= 2 && first.size() <= 3 && (first.ends_with('.') || first.ends_with(')'));
  const bool is_number = has_mark && is_ascii_digit(first.front());
  const bool is_letter = has_mark && first.ends_with(')') && first.size() == 2;
  return (is_number || is_letter) && words.size() > 1 && !begins_small(words[1].text);
}

// The paragraphs of a cell: a line is continued if the first word of the next one would not have
// fitted. right: the right edge of the column's lines.
std::vector<std::string> paragraphs_of(const Cell& cell, double right, double pitch) {
  std::vector<std::string> paragraphs;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    bool goes_on = false;
    if (i > 0) {
      const PdfWord& last = cell[i - 1].words.back();
      const PdfWord& next = cell[i].words.front();
      const double needed = last.x_max + (next.x_max - next.x_min) + last.height() / 4;
      const bool is_near = cell[i].y - cell[i - 1].y < pitch * 1.45;
      goes_on = is_near && (needed > right || (begins_small(next.text) && next.text != "at"));
    }
    goes_on = goes_on && !begins_entry(cell[i].words);
    if (!goes_on) paragraphs.emplace_back();
    for (const PdfWord& word : cell[i].words) {
      if (paragraphs.back().empty()) {
        paragraphs.back() = word.text;
      } else {
        append_word(paragraphs.back(), word.text);
      }
    }
  }
  return paragraphs;
}

// Writes a paragraph in lines of usual width, so that it reads like any other.
void write_paragraph(std::string_view paragraph, std::string& text) {
  constexpr std::size_t width = 90;
  std::size_t size = 0;
  for (const std::string_view word : split(paragraph, ' ')) {
    const std::size_t letters = count_code_points(word);
    if (size > 0 && size + 1 + letters > width) {
      text.push_back('\n');
      size = 0;
    } else if (size > 0) {
      text.push_back(' ');
      ++size;
    }
    text.append(word);
    size += letters;
  }
  text.push_back('\n');
}

// A table without a column for text has the text below the title.
bool has_text_column(const Columns& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const TableColumn& column) { return column.kind == ColumnKind::text; });
}

void write_text_cells(const Row& row, const Columns& columns, double pitch, bool with_names,
                      std::string& text) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind != ColumnKind::text || row.cells[i].empty()) continue;
    if (with_names) text.append(columns[i].name).push_back('\n');
    for (const std::string& paragraph : paragraphs_of(row.cells[i], columns[i].end, pitch)) {
      write_paragraph(paragraph, text);
    }
  }
}

void write_row(const Row& row, const Columns& columns, double pitch, std::string& text) {
  std::string title;
  std::string sides;
  std::vector<std::string> below;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::vector<std::string> paragraphs = paragraphs_of(row.cells[i], columns[i].end, pitch);
    if (paragraphs.empty()) continue;
    std::string all = paragraphs.front();
    for (std::size_t more = 1; more < paragraphs.size(); ++more) {
      all.append(" ").append(paragraphs[more]);
    }
    if (columns[i].kind == ColumnKind::number) {
      title = all.ends_with('.') ? all + " " : all + ". ";
    } else if (columns[i].kind == ColumnKind::title && has_text_column(columns)) {
      title += all;
    } else if (columns[i].kind == ColumnKind::title) {
      title += paragraphs.front();
      below.assign(paragraphs.begin() + 1, paragraphs.end());
    } else if (columns[i].kind != ColumnKind::text) {
      sides.append(line_of_column(columns[i].kind, columns[i].name, all)).push_back('\n');
    }
  }
  text.append("\n").append(item_sign).append(title).append("\n").append(sides);
  for (const std::string& paragraph : below) write_paragraph(paragraph, text);
  write_text_cells(row, columns, pitch, true, text);
}

// Writes the continuation from the previous page.
void write_rest(const Row& row, const Columns& columns, double pitch, std::string& text) {
  if (has_text_column(columns)) {
    write_text_cells(row, columns, pitch, false, text);
    return;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind != ColumnKind::title) continue;
    for (const std::string& paragraph : paragraphs_of(row.cells[i], columns[i].end, pitch)) {
      write_paragraph(paragraph, text);
    }
  }
}

// "Side 1 af 2", "Havneudvalget   3. maj 2031   2"
bool is_page_foot(const Line& line) {
  constexpr std::size_t longest = 80;
  const std::string text = text_of(line.words);
  return text.size() <= longest && (is_number(text) || is_number(line.words.back().text) ||
                                    to_lower(text).find("side ") != std::string::npos);
}

// The number of lines without the page's footer, which is far below the last line.
std::size_t without_foot(const std::vector<Line>& lines, double pitch) {
  constexpr std::size_t most_lines = 2;
  for (std::size_t count = 1; count <= most_lines && count < lines.size(); ++count) {
    const std::size_t at = lines.size() - count;
    const bool is_apart = lines[at].y_min - lines[at - 1].y_min > pitch * 2.4;
    if (is_apart && is_page_foot(lines.back())) return at;
  }
  return lines.size();
}

std::string plain(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  Words words;
  for (std::size_t i = begin; i < end; ++i) {
    words.insert(words.end(), lines[i].words.begin(), lines[i].words.end());
  }
  return words.empty() ? "" : lines_of_page(words).text;
}

std::vector<std::string> texts_of(const Line& line) {
  std::vector<std::string> texts;
  for (const PdfWord& word : line.words) texts.push_back(word.text);
  return texts;
}

// Where the lines of the table end. A line with something other than a number in the number column
// ends it. So does a line across the columns, unless a row follows: then it names a group of items.
std::size_t end_of_table(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                         const Columns& columns, double pitch) {
  std::size_t last = begin;
  bool is_broken = false;
  double y_of_first = 0;  // position of the last line with text in the first column
  for (std::size_t i = begin; i < end; ++i) {
    const auto cells = cells_of(lines[i], columns);
    const bool is_apart = lines[i].y_min - y_of_first > pitch * 1.6;
    const bool fits = cells && (cells->front().empty() || begins_row(*cells, columns) ||
                                (columns.front().kind != ColumnKind::number && !is_apart));
    if (!fits) {
      if (std::exchange(is_broken, true)) break;
      continue;
    }
    if (is_broken && !begins_row(*cells, columns)) break;
    is_broken = false;
    if (!cells->front().empty()) y_of_first = lines[i].y_min;
    last = i + 1;
  }
  return last;
}

// The columns below the head of a table. What stands below the table may cross them, so the last
// lines are left out one by one until the columns are clear.
std::optional<Columns> columns_of_table(const std::vector<Line>& lines, std::size_t head,
                                        std::size_t foot, const std::vector<ColumnName>& names) {
  constexpr int most_lines_below = 8;
  std::vector<Line> above(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(foot));
  std::optional<Columns> columns = columns_below(above, head, names);
  for (int i = 0; i < most_lines_below && !columns && above.size() > head + 2; ++i) {
    above.pop_back();
    columns = columns_below(above, head, names);
  }
  return columns;
}

// Where the text of each column ends on this page.
void set_ends(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
              Columns& columns) {
  for (TableColumn& column : columns) column.end = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const auto cells = cells_of(lines[i], columns);
    if (!cells) continue;
    for (std::size_t at = 0; at < cells->size(); ++at) {
      if ((*cells)[at].empty()) continue;
      columns[at].end = std::max(columns[at].end, (*cells)[at].back().x_max);
    }
  }
}

struct TableText {
  std::string text;
  std::size_t items = 0;
};

// The rows of a table. A line that does not fit the columns stands between the rows as text.
TableText write_table(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                      const Columns& columns, double pitch) {
  TableText table;
  std::vector<Row> rows;
  const auto finish = [&] {
    for (const Row& row : rows) {
      (row.is_item ? write_row : write_rest)(row, columns, pitch, table.text);
    }
    rows.clear();
  };
  for (std::size_t i = begin; i < end; ++i) {
    const auto cells = cells_of(lines[i], columns);
    const bool begins = cells && begins_row(*cells, columns);
    const bool is_text_before_columns =
        cells && columns.front().kind == ColumnKind::number && !cells->front().empty() && !begins;
    if (!cells || is_text_before_columns) {
      finish();
      table.text.append("\n").append(text_of(lines[i].words)).append("\n");
      continue;
    }
    if (begins) ++table.items;
    if (begins || rows.empty()) rows.push_back({std::vector<Cell>(columns.size()), begins});
    for (std::size_t at = 0; at < cells->size(); ++at) {
      if (!(*cells)[at].empty()) rows.back().cells[at].push_back({(*cells)[at], lines[i].y_min});
    }
  }
  finish();
  return table;
}

}  // namespace

bool has_item_head(std::string_view page) {
  constexpr std::size_t longest = 200;
  for (const std::string_view line : split(page, '\n')) {
    if (line.size() > longest) continue;
    std::vector<std::string> words;
    const std::string text = collapse_blanks(line);
    for (const std::string_view word : split(text, ' ')) words.emplace_back(word);
    if (columns_of_head(words)) return true;
  }
  return false;
}

std::optional<std::string> ItemTableReader::read(const std::vector<PdfWord>& words) {
  const std::vector<Line> lines = lines_of(words);
  const double pitch = pitch_of(lines);
  const std::size_t foot = without_foot(lines, pitch);
  std::size_t head = 0;
  std::optional<std::vector<ColumnName>> names;
  while (head < foot && !(names = columns_of_head(texts_of(lines[head])))) ++head;
  // Without a head of its own, the page may continue the table of the page before.
  if (names) columns_ = columns_of_table(lines, head, foot, *names).value_or(Columns{});
  if (columns_.empty()) return std::nullopt;
  const std::size_t begin = names ? head + 1 : 0;
  const std::size_t end = end_of_table(lines, begin, foot, columns_, pitch);
  set_ends(lines, begin, end, columns_);
  const TableText table = write_table(lines, begin, end, columns_, pitch);
  if (table.items == 0 && (names || end < foot)) {
    columns_.clear();
    return std::nullopt;
  }
  std::string text = names ? plain(lines, 0, head) : "";
  text += table.text;
  if (end < foot) text.append("\n").append(end_sign).append(plain(lines, end, foot));
  if (foot < lines.size()) text.append("\n").append(plain(lines, foot, lines.size()));
  if (end < foot) columns_.clear();
  return text;
}

}  // namespace dagsorden
