#include "indexer/segment/numbers_behind_titles.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

// Fewer numbers may be at the ends of lines by chance.
constexpr std::size_t least_headings = 3;
constexpr std::size_t longest_heading = 240;

struct NumberedEnd {
  std::size_t first = 0;  ///< the title's first block
  std::size_t last = 0;
  std::string number;  ///< "Pkt. 61"
  int value = 0;
};

bool is_behind_dash(std::string_view text, std::string_view number) {
  const std::string_view before = trim(text.substr(0, text.size() - number.size()));
  return before.ends_with(" -") || before.ends_with(" –") || before.ends_with(" |");
}

std::string_view without_dash(std::string_view title) {
  title = trim(title);
  while (title.ends_with('-') || title.ends_with("–") || title.ends_with('|')) {
    title = trim(title.substr(0, title.find_last_of(' ')));
  }
  return title;
}

// "Ny færge Pkt. 61": the last line of a title, followed by the number. The title begins at the gap
// above.
std::vector<NumberedEnd> numbered_ends(const std::vector<Block>& blocks) {
  static const RE2 pattern(
      "^.*[\\p{L}\\d)?!.](?:\\s+[-–|]|,)?\\s+((?:[Pp]kt\\.?|[Pp]unkt|[Ss]ag|PKT\\.?|PUNKT|SAG)(?: "
      "?[Nn]r\\.?)?:? "
      "?(\\d{1,3})[A-Ha-h]?)$");
  constexpr std::size_t most_lines = 3;
  std::vector<NumberedEnd> ends;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& text = blocks[i].text;
    NumberedEnd end;
    const bool may_fit =
        is_ascii_digit(text.back()) || (text.size() > 1 && is_ascii_digit(text[text.size() - 2]));
    if (!may_fit || blocks[i].kind == BlockKind::table_row || text.size() > longest_heading ||
        !RE2::FullMatch(text, pattern, &end.number, &end.value)) {
      continue;
    }
    // "Dagsordenens punkt 1" is only a number.
    const std::vector<Numbering> numberings = read_numberings(text);
    if (!numberings.empty() && numberings.front().size >= text.size()) continue;
    const bool is_set_apart = i + 1 >= blocks.size() || blocks[i + 1].after_gap;
    end.first = end.last = i;
    while (!blocks[end.first].after_gap && end.first > 0 && i - end.first < most_lines) --end.first;
    const std::string& begin = blocks[end.first].text;
    // "1. behandling" may be the beginning of a title.
    const bool is_text = !is_ascii_digit(begin.front()) && begins_small(begin);
    // The dash in "Ny færge - punkt 61" distinguishes it from a sentence.
    const bool has_dash = is_behind_dash(text, end.number);
    // A number at the margin needs no gap around its line.
    const std::vector<WideGap>& gaps = blocks[i].style.wide_gaps;
    const bool is_at_margin = !gaps.empty() && gaps.back().end == text.size() - end.number.size();
    if (has_dash || (is_at_margin && !blocks[end.first].after_gap)) end.first = i;
    if (!ends.empty()) end.first = std::max(end.first, ends.back().last + 1);
    const bool is_sure = has_dash || is_at_margin;
    if (is_text || (!is_sure && (!is_set_apart || !blocks[end.first].after_gap))) {
      continue;
    }
    ends.push_back(std::move(end));
  }
  return ends;
}

// Are most numbers consecutive?
bool go_on(const std::vector<NumberedEnd>& ends) {
  std::size_t steps = 0;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const int step = ends[i].value - ends[i - 1].value;
    if (step == 0 || step == 1) ++steps;
  }
  return ends.size() >= least_headings && steps * 3 >= (ends.size() - 1) * 2;
}

// "Sagsfremstilling til byrådet      Pkt.: 4": if all numbers follow the same words, these belong
// to a form and are not a title.
bool is_line_of_form(const std::vector<Block>& blocks, const std::vector<NumberedEnd>& ends) {
  std::set<std::string_view> titles;
  for (const NumberedEnd& end : ends) {
    const std::string_view text = blocks[end.first].text;
    titles.insert(end.first == end.last ? text.substr(0, text.size() - end.number.size()) : text);
  }
  return titles.size() == 1;
}

}  // namespace

void put_numbers_first(std::vector<Block>& blocks) {
  const std::vector<NumberedEnd> ends = numbered_ends(blocks);
  if (!go_on(ends)) return;
  const bool is_form = is_line_of_form(blocks, ends);
  std::vector<std::size_t> places;
  for (const NumberedEnd& end : ends) places.push_back(end.first);
  auto end = ends.begin();
  replace_blocks(blocks, places, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = std::move(blocks[at]);
    for (++at; at <= end->last; ++at) heading.text += " " + blocks[at].text;
    heading.text.resize(heading.text.size() - end->number.size());
    heading.text = without_dash(heading.text);
    std::string number = end->number;
    number.erase(std::remove(number.begin(), number.end(), ':'), number.end());
    (is_form ? heading.text : heading.list_number) = std::move(number);
    made.push_back(std::move(heading));
    ++end;
    return at;
  });
}

}  // namespace dagsorden
