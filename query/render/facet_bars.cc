#include "query/render/facet_bars.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/columns.h"

namespace dagsorden {
namespace {

constexpr std::size_t most_bars = 15;
constexpr std::size_t widest_bar = 40;
constexpr std::size_t widest_name = 30;

// Eighths of a block, by height and by width.
constexpr std::array<std::string_view, 8> heights = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> widths = {"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

std::size_t largest_count(const std::vector<FacetCount>& counts) {
  std::size_t most = 0;
  for (const FacetCount& count : counts) most = std::max(most, count.items);
  return most;
}

// A bar over a share of the room, to an eighth of a column; never empty.
std::string bar(std::size_t items, std::size_t most, std::size_t room) {
  const std::size_t eighths = std::max<std::size_t>(1, items * room * widths.size() / most);
  std::string text;
  for (std::size_t i = 0; i < eighths / widths.size(); ++i) text += widths.back();
  if (eighths % widths.size() > 0) text += widths.at(eighths % widths.size() - 1);
  return text;
}

std::vector<StyledLine> bars_of(const std::vector<FacetCount>& counts, std::size_t width) {
  const std::size_t shown = std::min(counts.size(), most_bars);
  const std::size_t most = largest_count(counts);
  const std::size_t number_width = number_in_words(most).size();
  // In a narrow terminal names take at most half of the width.
  std::size_t name_width = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    name_width = std::max(name_width, count_code_points(value_in_words(counts[i].value)));
  }
  name_width = std::min({name_width, widest_name, std::max<std::size_t>(width / 2, 4)});
  const std::size_t used = 2 + name_width + 2 + number_width + 1;
  const std::size_t room = width > used ? std::min(width - used, widest_bar) : 1;
  std::vector<StyledLine> lines;
  for (std::size_t i = 0; i < shown; ++i) {
    const FacetCount& count = counts[i];
    const std::string name =
        padded_right(shortened_to(value_in_words(count.value), name_width), name_width);
    const std::string number = padded_left(number_in_words(count.items), number_width);
    std::string label = "  ";
    label.append(name).append("  ").append(number).append(" ");
    lines.push_back({{label}, {bar(count.items, most, room), Style::bar}});
  }
  if (counts.size() > shown) {
    const std::string more = number_in_words(counts.size() - shown);
    lines.push_back({{"  " + tr(messages::more_values, more), Style::faint}});
  }
  return lines;
}

constexpr std::size_t months_of_year = 12;

// The items of each month by year. Short gaps between years are filled with empty years.
std::map<int, std::array<std::size_t, months_of_year>> years_of(
    const std::vector<FacetCount>& counts) {
  std::map<int, std::array<std::size_t, months_of_year>> years;
  for (const FacetCount& count : counts) {  // "2024-04"
    if (count.value == no_value) continue;
    const auto month = static_cast<std::size_t>(std::stoi(count.value.substr(5)));
    const int year = std::stoi(count.value);
    constexpr int longest_gap = 5;
    if (!years.empty() && year - years.rbegin()->first <= longest_gap) {
      for (int between = years.rbegin()->first + 1; between < year; ++between) years[between] = {};
    }
    years[year].at(month - 1) = count.items;
  }
  return years;
}

std::vector<StyledLine> timeline_of(const std::vector<FacetCount>& counts, std::size_t width) {
  const std::size_t most = largest_count(counts);
  const std::map<int, std::array<std::size_t, months_of_year>> years = years_of(counts);
  std::vector<StyledLine> lines;
  if (years.empty()) return bars_of(counts, width);
  const std::size_t number_width = number_in_words(most * months_of_year).size();
  lines.push_back(
      {{"  " + std::string(4, ' ') + padded_left("", number_width + 2) + "J F M A M J J A S O N D",
        Style::faint}});
  int before = years.begin()->first;
  for (const auto& [year, of_year] : years) {
    if (year > before + 1) lines.push_back({{"  …", Style::faint}});
    before = year;
    std::size_t sum = 0;
    std::string blocks;
    for (const std::size_t items : of_year) {
      sum += items;
      const std::size_t height = items == 0 ? 0 : (items * heights.size() + most - 1) / most;
      blocks.append(blocks.empty() ? "" : " ");
      blocks.append(height == 0 ? "·" : heights.at(height - 1));
    }
    std::string label = "  " + std::to_string(year) + " ";
    label.append(padded_left(number_in_words(sum), number_width)).append(" ");
    lines.push_back({{label}, {blocks, Style::bar}});
  }
  if (counts.back().value == no_value) {
    lines.push_back({{"  " + tr(messages::none) + " " + number_in_words(counts.back().items)}});
  }
  return lines;
}

}  // namespace

std::vector<StyledLine> lines_of(const Facet& facet, std::size_t width) {
  std::vector<StyledLine> lines = {{{heading_of_facet(facet.field), Style::heading}}};
  const std::vector<StyledLine> body = facet.field == FacetField::month
                                           ? timeline_of(facet.counts, width)
                                           : bars_of(facet.counts, width);
  lines.insert(lines.end(), body.begin(), body.end());
  if (facet.counts.empty()) lines.push_back({{"  " + tr(messages::none), Style::faint}});
  lines.emplace_back();
  return lines;
}

}  // namespace dagsorden
