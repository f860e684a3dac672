#include "query/render/facet_table.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/columns.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::size_t least_row_name = 10;
constexpr std::size_t widest_row_name = 30;
constexpr std::size_t widest_column = 16;
constexpr std::size_t gap = 2;

struct Column {
  std::string name;
  std::size_t sum = 0;
  std::size_t width() const {
    return std::max(std::min(count_code_points(value_in_words(name)), widest_column),
                    number_in_words(sum).size());
  }
};

struct Table {
  std::vector<std::string> rows;  // in their order
  std::vector<Column> columns;    // in their order
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  std::map<std::string, std::size_t> sums_of_rows;
  std::size_t sum = 0;
};

bool is_of_time(FacetField field) {
  return field == FacetField::year || field == FacetField::month;
}

// Years and months in their order, and what has none at the end.
bool stands_before(const std::string& left, const std::string& right) {
  if ((left == no_value) != (right == no_value)) return right == no_value;
  return left < right;
}

Table table_of(const CrossedFacets& crossed) {
  Table table;
  for (const CrossedCount& count : crossed.counts) {
    if (table.counts.count(count.row) == 0) table.rows.push_back(count.row);
    table.counts[count.row][count.column] = count.items;
    table.sums_of_rows[count.row] += count.items;
    table.sum += count.items;
    const auto known =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&count](const Column& column) { return column.name == count.column; });
    if (known != table.columns.end()) {
      known->sum += count.items;
    } else {
      table.columns.push_back({count.column, count.items});
    }
  }
  if (is_of_time(crossed.rows)) std::sort(table.rows.begin(), table.rows.end(), stands_before);
  const bool by_time = is_of_time(crossed.columns);
  std::stable_sort(table.columns.begin(), table.columns.end(),
                   [by_time](const Column& left, const Column& right) {
                     const bool is_either_none = left.name == no_value || right.name == no_value;
                     return by_time || is_either_none ? stands_before(left.name, right.name)
                                                      : left.sum > right.sum;
                   });
  return table;
}

// Removes the smallest columns until the rest fits, and gives their names.
std::vector<std::string> take_out_what_does_not_fit(Table& table, std::size_t room) {
  std::vector<std::string> taken;
  const auto used = [&table] {
    std::size_t width = 0;
    for (const Column& column : table.columns) width += gap + column.width();
    return width;
  };
  while (table.columns.size() > 1 && used() > room) {
    const auto least = std::min_element(
        table.columns.rbegin(), table.columns.rend(),
        [](const Column& left, const Column& right) { return left.sum < right.sum; });
    taken.push_back(value_in_words(least->name));
    table.columns.erase(std::next(least).base());
  }
  std::reverse(taken.begin(), taken.end());
  return taken;
}

}  // namespace

std::vector<StyledLine> lines_of(const CrossedFacets& crossed, std::size_t width) {
  Table table = table_of(crossed);
  const std::string all = tr(messages::sum);
  // Names have their room first; in a narrow terminal they leave it for a column and the sum.
  const std::size_t row_room = std::clamp(width / 2, least_row_name, widest_row_name);
  std::size_t name_width = count_code_points(all);
  for (const std::string& row : table.rows) {
    name_width = std::max(name_width, std::min(count_code_points(value_in_words(row)), row_room));
  }
  const std::size_t sum_width = std::max(count_code_points(all), number_in_words(table.sum).size());
  const std::size_t used = gap + name_width + gap + sum_width;
  const std::vector<std::string> taken =
      take_out_what_does_not_fit(table, width > used ? width - used : 0);

  const std::string margin(gap, ' ');
  std::vector<StyledLine> lines;
  lines.push_back({{heading_of_facet(crossed.rows) + " × " + heading_of_facet(crossed.columns),
                    Style::heading}});
  std::string head = margin + padded_right("", name_width);
  std::string foot = margin + padded_right(all, name_width);
  for (const Column& column : table.columns) {
    head += margin +
            padded_left(shortened_to(value_in_words(column.name), widest_column), column.width());
    foot += margin + padded_left(number_in_words(column.sum), column.width());
  }
  lines.push_back({{head + margin + padded_left(all, sum_width), Style::faint}});
  for (const std::string& row : table.rows) {
    std::string line =
        margin + padded_right(shortened_to(value_in_words(row), row_room), name_width);
    const std::map<std::string, std::size_t>& counts = table.counts.at(row);
    for (const Column& column : table.columns) {
      const auto count = counts.find(column.name);
      const std::string number = count == counts.end() ? "·" : number_in_words(count->second);
      line += margin + padded_left(number, column.width());
    }
    lines.push_back(
        {{line + margin + padded_left(number_in_words(table.sums_of_rows.at(row)), sum_width)}});
  }
  lines.push_back(
      {{foot + margin + padded_left(number_in_words(table.sum), sum_width), Style::faint}});
  if (!taken.empty()) {
    const std::string more =
        tr(messages::more_values, number_in_words(taken.size())) + ": " + joined(taken, ", ");
    const std::vector<StyledLine> rest =
        wrapped({more, {}}, width - gap, gap, Style::faint, Style::faint);
    lines.insert(lines.end(), rest.begin(), rest.end());
  }
  lines.emplace_back();
  return lines;
}

}  // namespace dagsorden
