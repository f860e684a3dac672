#include "indexer/read/pdf_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "common/text.h"

namespace dagsorden {
namespace {

using Words = std::vector<const PdfWord*>;

struct Row {
  Words words;  ///< from left to right
  double y_min = 0;
  double y_max = 0;

  double middle() const { return (y_min + y_max) / 2; }
};
using Rows = std::vector<Row>;

// Columns side by side, with the range of their rows.
struct Band {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< after the last row
  double edge = 0;      ///< left edge of the text to the right of the gutter
};

constexpr std::size_t fewest_lines = 3;  // for a column beside another
constexpr std::size_t most_edges = 60;   // tried per page
constexpr int most_nested = 4;           // columns within columns

double median_of(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool shares_row(const PdfWord& word, const Row& row) {
  const double common = std::min(word.y_max, row.y_max) - std::max(word.y_min, row.y_min);
  return common * 2 > std::min(word.height(), row.y_max - row.y_min);
}

Rows rows_of(Words words) {
  std::stable_sort(words.begin(), words.end(), [](const PdfWord* left, const PdfWord* right) {
    return left->middle() < right->middle();
  });
  Rows rows;
  for (const PdfWord* const word : words) {
    if (rows.empty() || !shares_row(*word, rows.back())) {
      rows.push_back({{}, word->y_min, word->y_max});
    }
    rows.back().words.push_back(word);
  }
  for (Row& row : rows) {
    std::stable_sort(
        row.words.begin(), row.words.end(),
        [](const PdfWord* left, const PdfWord* right) { return left->x_min < right->x_min; });
  }
  return rows;
}

// The usual distance between rows.
double pitch_of(const Rows& rows) {
  std::vector<double> steps;
  std::vector<double> heights;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    heights.push_back(rows[i].y_max - rows[i].y_min);
    if (i > 0) steps.push_back(rows[i].middle() - rows[i - 1].middle());
  }
  const double height = median_of(heights, 1);
  return std::max({median_of(steps, height * 1.2), height * 0.9, 1.0});
}

// The parts of the rows on one side of the gutter.
Rows side_of(const Rows& rows, double edge, bool is_right) {
  Words words;
  for (const Row& row : rows) {
    for (const PdfWord* const word : row.words) {
      if ((word->x_min >= edge - 1) == is_right) words.push_back(word);
    }
  }
  return rows_of(std::move(words));
}

// How the lines of a column begin: most of them in mid-sentence, a few with a capital or a figure.
struct Beginnings {
  std::vector<double> lines;  ///< their positions
  std::size_t words = 0;
  std::size_t small = 0;
  std::vector<double> openings;  ///< of lines that do not begin small, except the first
};

bool begins_small(const Row& row) {
  const std::string& text = row.words.front()->text;
  std::size_t offset = 0;
  const char32_t first = next_code_point(text, offset);
  return is_letter(first) && !is_upper(first);
}

Beginnings beginnings_of(const Rows& column, double y_begin, double y_end) {
  Beginnings found;
  for (const Row& row : column) {
    if (row.middle() < y_begin || row.middle() > y_end) continue;
    found.lines.push_back(row.middle());
    found.words += row.words.size();
    if (begins_small(row)) {
      ++found.small;
    } else if (found.lines.size() > 1) {
      found.openings.push_back(row.middle());
    }
  }
  return found;
}

bool reads_on(const Beginnings& found) {
  const std::size_t lines = found.lines.size();
  return lines >= fewest_lines && found.words * 2 >= lines * 5 &&
         found.small * 100 >= (lines - 1) * 35;
}

// Long columns are full to the last line. The cells of a row differ in length, so blank lines
// follow the shorter ones.
bool are_both_full(const Beginnings& left, const Beginnings& right, double pitch) {
  constexpr std::size_t least_lines = 15;
  const std::size_t fewer = std::min(left.lines.size(), right.lines.size());
  const std::size_t more = std::max(left.lines.size(), right.lines.size());
  const auto has_hole = [pitch](const Beginnings& column) {
    return std::adjacent_find(column.lines.begin(), column.lines.end(),
                              [pitch](double above, double below) {
                                return below - above > 3 * pitch;
                              }) != column.lines.end();
  };
  return fewer >= least_lines && fewer * 10 >= more * 8 && !has_hole(left) && !has_hole(right);
}

// The cells of a table row begin together.
bool is_table(const Beginnings& left, const Beginnings& right, double pitch) {
  std::size_t together = 0;
  for (const double y : left.openings) {
    if (std::any_of(right.openings.begin(), right.openings.end(),
                    [&](double other) { return std::abs(other - y) < pitch / 3; })) {
      ++together;
    }
  }
  return together >= 2 && together * 2 >= std::min(left.openings.size(), right.openings.size()) &&
         !are_both_full(left, right, pitch);
}

bool is_free(const Row& row, double begin, double end) {
  return std::none_of(row.words.begin(), row.words.end(), [&](const PdfWord* word) {
    return word->x_min < end && word->x_max > begin;
  });
}

bool stands_on_both_sides(const Row& row, double edge) {
  return row.words.front()->x_min < edge - 1 && row.words.back()->x_min >= edge - 1;
}

bool begins_item(const Row& row) {
  const std::string& text = row.words.front()->text;
  return is_ascii_digit(text.front()) && text.ends_with('.') && row.words.size() > 1;
}

// A short heading below columns and above others leaves the gutter free as well.
bool is_heading_across(const Rows& rows, std::size_t at, double edge, double least_gap) {
  const auto has_gap_before = [&](std::size_t row) {
    return row < rows.size() && rows[row].y_min - rows[row - 1].y_max > least_gap;
  };
  return has_gap_before(at) && rows[at].words.front()->x_min < edge - 1 &&
         !stands_on_both_sides(rows[at], edge) && (begins_item(rows[at]) || has_gap_before(at + 1));
}

// The rows from begin to end have a free gutter. Is the text beside it in two columns?
std::optional<Band> band_among(const Rows& rows, std::size_t begin, std::size_t end, double edge) {
  const Rows part(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                  rows.begin() + static_cast<std::ptrdiff_t>(end));
  const Rows left = side_of(part, edge, false);
  const Rows right = side_of(part, edge, true);
  if (left.size() < fewest_lines || right.size() < fewest_lines) return std::nullopt;
  const double pitch = std::max(pitch_of(left), pitch_of(right));
  // They are side by side only where both have rows.
  const double y_begin = std::max(left.front().middle(), right.front().middle()) - pitch * 0.7;
  const double y_end = std::min(left.back().middle(), right.back().middle()) + pitch * 0.7;
  const Beginnings on_left = beginnings_of(left, y_begin, y_end);
  const Beginnings on_right = beginnings_of(right, y_begin, y_end);
  if (!reads_on(on_left) || !reads_on(on_right) || is_table(on_left, on_right, pitch)) {
    return std::nullopt;
  }
  Band band{begin, end, edge};
  while (rows[band.begin].middle() < y_begin) ++band.begin;
  while (rows[band.end - 1].middle() > y_end) --band.end;
  // The right column may begin higher; text above the left one is read first anyway.
  while (band.begin > begin && rows[band.begin - 1].words.front()->x_min >= edge - 1 &&
         rows[band.begin].middle() - rows[band.begin - 1].middle() < pitch * 1.4) {
    --band.begin;
  }
  // The longer column continues below the shorter one until a gap ends it.
  while (band.end < end && rows[band.end].middle() - rows[band.end - 1].middle() < pitch * 1.4 &&
         !begins_item(rows[band.end])) {
    ++band.end;
  }
  return band;
}

// Left edges of text after a gap that several rows share.
std::vector<double> shared_edges(const Rows& rows, double least_gap) {
  std::vector<double> edges;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.words.size(); ++i) {
      const bool is_behind_gap =
          i == 0 || row.words[i]->x_min - row.words[i - 1]->x_max >= least_gap;
      if (is_behind_gap) edges.push_back(row.words[i]->x_min);
    }
  }
  std::sort(edges.begin(), edges.end());
  std::vector<double> shared;
  constexpr double tolerance = 2;
  for (std::size_t i = 0; i < edges.size() && shared.size() < most_edges;) {
    std::size_t same = i;
    while (same < edges.size() && edges[same] - edges[i] <= tolerance) ++same;
    if (same - i >= fewest_lines) shared.push_back(edges[i]);
    i = same;
  }
  return shared;
}

// The band with the most rows: a few lines of text may have a gap at the same place by chance.
std::optional<Band> find_band(const Rows& rows) {
  std::optional<Band> best;
  std::vector<double> heights;
  for (const Row& row : rows) heights.push_back(row.y_max - row.y_min);
  const double least_gap = 0.8 * median_of(heights, 1);
  for (const double edge : shared_edges(rows, least_gap)) {
    for (std::size_t begin = 0; begin < rows.size();) {
      if (!is_free(rows[begin], edge - least_gap, edge - 1)) {
        ++begin;
        continue;
      }
      std::size_t end = begin + 1;
      bool is_beside = stands_on_both_sides(rows[begin], edge);
      while (end < rows.size() && is_free(rows[end], edge - least_gap, edge - 1)) {
        if (is_beside && is_heading_across(rows, end, edge, least_gap)) break;
        is_beside = is_beside || stands_on_both_sides(rows[end], edge);
        ++end;
      }
      const std::optional<Band> band = band_among(rows, begin, end, edge);
      if (band && (!best || band->end - band->begin > best->end - best->begin)) best = band;
      begin = end;
    }
  }
  return best;
}

std::size_t blanks_for(double points, double letter_width) {
  constexpr double most = 200;
  const auto blanks =
      static_cast<std::size_t>(std::lround(std::clamp(points / letter_width, 0.0, most)));
  return blanks;
}

// Writes rows as lines, with the gaps between and within them.
class PageWriter {
 public:
  explicit PageWriter(double letter_width) : letter_width_(letter_width) {}

  void write(const Rows& rows, int nested) {
    if (rows.empty()) return;
    const std::optional<Band> band = nested < most_nested ? find_band(rows) : std::nullopt;
    if (!band) {
      write_lines(rows);
      return;
    }
    has_columns_ = true;
    const auto at = [&rows](std::size_t index) {
      return rows.begin() + static_cast<std::ptrdiff_t>(index);
    };
    const Rows part(at(band->begin), at(band->end));
    write_lines(Rows(rows.begin(), at(band->begin)));
    const double pitch = pitch_of(part);
    if (band->begin > 0) write_gap(part.front().middle() - rows[band->begin - 1].middle(), pitch);
    write(side_of(part, band->edge, false), nested + 1);
    write(side_of(part, band->edge, true), nested + 1);
    const Rows below(at(band->end), rows.end());
    if (below.empty()) return;
    write_gap(below.front().middle() - part.back().middle(), pitch);
    write(below, nested);
  }

  PageText take() { return {std::move(text_), has_columns_}; }

 private:
  void write_gap(double step, double pitch) {
    constexpr long most = 3;
    const long lines = std::lround(step / pitch) - 1;
    for (long i = 0; i < std::min(lines, most); ++i) text_.push_back('\n');
  }

  void write_lines(const Rows& rows) {
    const double pitch = pitch_of(rows);
    double x_begin = 1e9;
    for (const Row& row : rows) x_begin = std::min(x_begin, row.words.front()->x_min);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0) write_gap(rows[i].middle() - rows[i - 1].middle(), pitch);
      write_line(rows[i], x_begin);
    }
  }

  void write_line(const Row& row, double x_begin) {
    double x = x_begin;
    bool is_first = true;
    for (const PdfWord* const word : row.words) {
      const std::size_t blanks = blanks_for(word->x_min - x, letter_width_);
      // A single space before a line would mark the beginning of a page.
      const std::size_t fewest = is_first ? 0 : 1;
      text_.append(blanks < 2 ? fewest : blanks, ' ');
      text_.append(word->text);
      x = word->x_max;
      is_first = false;
    }
    text_.push_back('\n');
  }

  std::string text_;
  double letter_width_;
  bool has_columns_ = false;
};

}  // namespace

bool may_have_columns(std::string_view page) {
  constexpr std::size_t least_gap = 3;
  constexpr std::size_t far_right = 30;
  constexpr std::size_t least_text = 8;
  std::size_t lines = 0;
  for (const std::string_view line : split(page, '\n')) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) continue;
    const std::size_t gap = line.find(std::string(least_gap, ' '), begin);
    const bool has_gap = gap != std::string_view::npos && gap >= begin + least_text &&
                         trim(line.substr(gap)).size() >= least_text;
    if (has_gap || begin >= far_right) ++lines;
  }
  return lines >= fewest_lines;
}

PageText lines_of_page(const std::vector<PdfWord>& words) {
  Words all;
  std::vector<double> widths;
  for (const PdfWord& word : words) {
    all.push_back(&word);
    const auto letters = static_cast<double>(count_code_points(word.text));
    widths.push_back((word.x_max - word.x_min) / letters);
  }
  PageWriter writer(std::max(median_of(widths, 1), 0.5));
  writer.write(rows_of(std::move(all)), 0);
  return writer.take();
}

}  // namespace dagsorden
