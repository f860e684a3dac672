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

struct Table {
  std::vector<FacetCount> rows;     // with their sums, like the columns
  std::vector<FacetCount> columns;  // in their order
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  std::size_t sum = 0;
};

std::size_t width_of_column(const FacetCount& column) {
  return std::max(std::min(count_code_points(value_in_words(column.value)), widest_column),
                  number_in_words(column.items).size());
}

void add(std::vector<FacetCount>& sums, const std::string& value, std::size_t items) {
  const auto known = std::find_if(sums.begin(), sums.end(),
                                  [&](const FacetCount& sum) { return sum.value == value; });
  if (known != sums.end()) {
    known->items += items;
  } else {
    sums.push_back({value, items});
  }
}

Table table_of(const CrossedFacets& crossed) {
  Table table;
  for (const CrossedCount& count : crossed.counts) {
    table.counts[count.row][count.column] = count.items;
    table.sum += count.items;
    add(table.rows, count.row, count.items);
    add(table.columns, count.column, count.items);
  }
  std::stable_sort(table.columns.begin(), table.columns.end(),
                   [&crossed](const FacetCount& left, const FacetCount& right) {
                     return is_listed_before(crossed.columns, left, right);
                   });
  return table;
}

// Removes the smallest columns until the rest fits; returns their names.
std::vector<std::string> take_out_what_does_not_fit(Table& table, std::size_t room) {
  std::vector<std::string> taken;
  const auto used = [&table] {
    std::size_t width = 0;
    for (const FacetCount& column : table.columns) width += gap + width_of_column(column);
    return width;
  };
  while (table.columns.size() > 1 && used() > room) {
    const auto least = std::min_element(
        table.columns.rbegin(), table.columns.rend(),
        [](const FacetCount& left, const FacetCount& right) { return left.items < right.items; });
    taken.push_back(value_in_words(least->value));
    table.columns.erase(std::next(least).base());
  }
  std::reverse(taken.begin(), taken.end());
  return taken;
}

}  // namespace

std::vector<StyledLine> lines_of(const CrossedFacets& crossed, std::size_t width) {
  Table table = table_of(crossed);
  const std::string all = tr(messages::sum);
  // Names get their room first, but in a narrow terminal they leave room for a column and the sum.
  const std::size_t row_room = std::clamp(width / 2, least_row_name, widest_row_name);
  std::size_t name_width = count_code_points(all);
  for (const FacetCount& row : table.rows) {
    name_width =
        std::max(name_width, std::min(count_code_points(value_in_words(row.value)), row_room));
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
  for (const FacetCount& column : table.columns) {
    const std::size_t column_width = width_of_column(column);
    head += margin +
            padded_left(shortened_to(value_in_words(column.value), widest_column), column_width);
    foot += margin + padded_left(number_in_words(column.items), column_width);
  }
  lines.push_back({{head + margin + padded_left(all, sum_width), Style::faint}});
  for (const FacetCount& row : table.rows) {
    std::string line =
        margin + padded_right(shortened_to(value_in_words(row.value), row_room), name_width);
    const std::map<std::string, std::size_t>& counts = table.counts.at(row.value);
    for (const FacetCount& column : table.columns) {
      const auto count = counts.find(column.value);
      const std::string number = count == counts.end() ? "·" : number_in_words(count->second);
      line += margin + padded_left(number, width_of_column(column));
    }
    lines.push_back({{line + margin + padded_left(number_in_words(row.items), sum_width)}});
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
