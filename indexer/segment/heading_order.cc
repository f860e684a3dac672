#include "indexer/segment/heading_order.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {
namespace {

// Fewer lines look like headings by chance.
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

// "Ny færge Pkt. 61": the last line of a title, with the number behind it. The title begins at the
// gap above.
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
    // "Dagsordenens punkt 1" is a number alone.
    const std::vector<Numbering> numberings = read_numberings(text);
    if (!numberings.empty() && numberings.front().size >= text.size()) continue;
    const bool is_set_apart = i + 1 >= blocks.size() || blocks[i + 1].after_gap;
    end.first = end.last = i;
    while (!blocks[end.first].after_gap && end.first > 0 && i - end.first < most_lines) --end.first;
    const std::string& begin = blocks[end.first].text;
    // "1. behandling" may begin a title.
    const bool is_text = !is_ascii_digit(begin.front()) && begins_small(begin);
    // The dash of "Ny færge - punkt 61" tells it from a sentence.
    const bool has_dash = is_behind_dash(text, end.number);
    // A number at the margin needs no gap around its line.
    const std::vector<WideGap>& gaps = blocks[i].style.wide_gaps;
    const bool is_at_margin = !gaps.empty() && gaps.back().end == text.size() - end.number.size();
    if (has_dash || (is_at_margin && !blocks[end.first].after_gap)) end.first = i;
    const bool is_sure = has_dash || is_at_margin;
    if (is_text || (!is_sure && (!is_set_apart || !blocks[end.first].after_gap))) {
      continue;
    }
    ends.push_back(std::move(end));
  }
  return ends;
}

// Most numbers follow each other.
bool go_on(const std::vector<NumberedEnd>& ends) {
  std::size_t steps = 0;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const int step = ends[i].value - ends[i - 1].value;
    if (step == 0 || step == 1) ++steps;
  }
  return ends.size() >= least_headings && steps * 3 >= (ends.size() - 1) * 2;
}

// "Sagsfremstilling til byrådet      Pkt.: 4": the same words before all numbers are those of a
// form, not a title.
bool is_line_of_form(const std::vector<Block>& blocks, const std::vector<NumberedEnd>& ends) {
  std::set<std::string_view> titles;
  for (const NumberedEnd& end : ends) {
    const std::string_view text = blocks[end.first].text;
    titles.insert(end.first == end.last ? text.substr(0, text.size() - end.number.size()) : text);
  }
  return titles.size() == 1;
}

void put_numbers_first(std::vector<Block>& blocks) {
  const std::vector<NumberedEnd> ends = numbered_ends(blocks);
  if (!go_on(ends)) return;
  const bool is_form = is_line_of_form(blocks, ends);
  std::vector<Block> ordered;
  std::size_t at = 0;
  for (const NumberedEnd& end : ends) {
    for (; at < end.first; ++at) ordered.push_back(std::move(blocks[at]));
    Block heading = std::move(blocks[at]);
    for (++at; at <= end.last; ++at) heading.text += " " + blocks[at].text;
    heading.text.resize(heading.text.size() - end.number.size());
    heading.text = without_dash(heading.text);
    std::string number = end.number;
    number.erase(std::remove(number.begin(), number.end(), ':'), number.end());
    (is_form ? heading.text : heading.list_number) = std::move(number);
    ordered.push_back(std::move(heading));
  }
  for (; at < blocks.size(); ++at) ordered.push_back(std::move(blocks[at]));
  blocks = std::move(ordered);
}

// The heading in "=== Ny færge ===", "*** Ny færge ***", "## Ny færge". Nothing if no signs set the
// text apart.
std::optional<std::string> without_signs(const std::string& text) {
  static const RE2 around(
      "^(?:={2,}|\\*{2,}|#{2,}|~{2,}|-{2,}|_{2,}) ?([\\p{L}\\d(].*?[^\\s=*#~_-]) "
      "?(?:={2,}|\\*{2,}|#{2,}|~{2,}|-{2,}|_{2,})$");
  static const RE2 before("^#{1,6} ([\\p{L}\\d(].*)$");
  std::string heading;
  // Few lines begin like that: the pattern is not tried on the others.
  if (text.size() > longest_heading ||
      std::string_view("=*#~-_").find(text.front()) == std::string_view::npos) {
    return std::nullopt;
  }
  if (RE2::FullMatch(text, around, &heading) || RE2::FullMatch(text, before, &heading)) {
    return heading;
  }
  return std::nullopt;
}

void take_signs_off(std::vector<Block>& blocks) {
  std::vector<std::pair<std::size_t, std::string>> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::line) continue;
    if (auto heading = without_signs(blocks[i].text)) headings.emplace_back(i, *heading);
  }
  if (headings.size() < least_headings) return;
  for (auto& [at, heading] : headings) {
    blocks[at].text = std::move(heading);
    blocks[at].style.bold = true;
  }
}

struct CaseFirst {
  std::string number;
  std::string title;
};

// "[18/2204] Ny færge", "18/2204 - Ny færge".
std::optional<CaseFirst> case_before_title(const Block& block) {
  static const RE2 pattern(
      "^[(\\[]?([\\dA-ZÆØÅ][^\\s()\\[\\]]{4,24})[)\\]]?(?:\\s*[-–:])?\\s+(.+)$");
  // "12/2018 Møde" is a month.
  static const RE2 month("^(?:0?[1-9]|1[0-2])[/-](?:19|20)\\d{2}$");
  CaseFirst found;
  const std::string_view head = std::string_view(block.text).substr(0, 26);
  if (std::none_of(head.begin(), head.end(), is_ascii_digit)) return std::nullopt;
  if (block.kind == BlockKind::table_row || block.text.size() > longest_heading ||
      !RE2::FullMatch(block.text, pattern, &found.number, &found.title)) {
    return std::nullopt;
  }
  const bool is_in_brackets = block.text.front() == '[' || block.text.front() == '(';
  if (!is_in_brackets && RE2::FullMatch(found.number, month)) return std::nullopt;
  if (!is_case_number(found.number) || begins_small(found.title)) return std::nullopt;
  if (!is_in_brackets && found.title.ends_with('.')) return std::nullopt;
  if (read_metadata(block.text)) return std::nullopt;
  return found;
}

// "17.40 - 18.15" on a line of its own, and the title below it.
bool is_time_over_title(const std::vector<Block>& blocks, std::size_t at) {
  constexpr std::size_t longest_title = 120;
  if (at + 1 >= blocks.size() || !blocks[at].after_gap) return false;
  if (!is_time_alone(blocks[at].text)) return false;
  const Block& title = blocks[at + 1];
  return title.kind != BlockKind::table_row && title.text.size() <= longest_title &&
         !begins_small(title.text) && !title.text.ends_with('.');
}

void put_times_before_titles(std::vector<Block>& blocks) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) count += is_time_over_title(blocks, i) ? 1 : 0;
  if (count < least_headings) return;
  std::vector<Block> ordered;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_time_over_title(blocks, i)) {
      ordered.push_back(std::move(blocks[i]));
      continue;
    }
    Block& title = blocks[i + 1];
    std::string_view time = blocks[i].text;
    if (time.ends_with(':')) time.remove_suffix(1);
    title.text = std::string(time) + " " + title.text;
    title.number = blocks[i].number;
    title.after_gap = true;
    title.starts_page = blocks[i].starts_page;
    title.style.wide_gaps.clear();
    ordered.push_back(std::move(title));
    ++i;
  }
  blocks = std::move(ordered);
}

// "Emne" on a line of its own and the title below it, as forms have it.
void put_titles_behind_labels(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 4;
  constexpr std::size_t longest_label = 20;
  const auto title_end = [&blocks](std::size_t at) {
    const Block& first = blocks[at + 1];
    std::size_t end = at + 1;
    std::size_t size = 0;
    while (end < blocks.size() && end <= at + most_lines && !read_label(blocks[end].text) &&
           !read_metadata(blocks[end].text) && blocks[end].style.look == first.style.look &&
           blocks[end].style.bold == first.style.bold && (end == at + 1 || first.style.bold)) {
      size += blocks[end++].text.size();
    }
    const bool is_title = size > 0 && size <= longest_heading && end <= at + most_lines &&
                          !blocks[end - 1].text.ends_with('.');
    return is_title ? end : at;
  };
  std::vector<std::size_t> labels;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::table_row || blocks[i].text.size() > longest_label) continue;
    const std::optional<Label> label = read_label(blocks[i].text);
    const bool is_alone = label && label->rest.empty() && opens_title(label->name);
    if (is_alone && title_end(i) > i) labels.push_back(i);
  }
  if (labels.size() < least_headings) return;
  std::vector<Block> ordered;
  auto next = labels.begin();
  for (std::size_t i = 0; i < blocks.size();) {
    if (next == labels.end() || *next != i) {
      ordered.push_back(std::move(blocks[i++]));
      continue;
    }
    const std::size_t end = title_end(*next++);
    Block block = std::move(blocks[i]);
    if (!block.text.ends_with(':')) block.text.push_back(':');
    block.style = blocks[i + 1].style;
    block.style.wide_gaps.clear();
    for (++i; i < end; ++i) block.text.append(" ").append(blocks[i].text);
    ordered.push_back(std::move(block));
  }
  blocks = std::move(ordered);
}

// "Pkt. 4", lines about the case, and "Emne: Ny færge": one heading.
void join_numbers_and_titles(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 5;
  constexpr std::size_t longest_number = 30;
  const auto is_number = [](const Block& block) {
    if (block.text.size() > longest_number) return false;
    const std::vector<Numbering> numberings = read_numberings(block.text);
    return !numberings.empty() && names_item(numberings.front().word) &&
           numberings.front().size >= block.text.size();
  };
  const auto title_below = [&blocks](std::size_t at) {
    for (std::size_t i = at + 1; i < blocks.size() && i <= at + most_lines; ++i) {
      const std::optional<Label> label = read_label(blocks[i].text);
      if (label && opens_title(label->name) && !label->rest.empty()) return i;
      if (!read_metadata(blocks[i].text)) break;
    }
    return at;
  };
  std::vector<std::pair<std::size_t, std::size_t>> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_number(blocks[i])) continue;
    if (const std::size_t title = title_below(i); title > i) headings.emplace_back(i, title);
  }
  if (headings.size() < least_headings) return;
  std::set<std::size_t> joined;
  for (const auto& [number, title] : headings) {
    blocks[number].text += ". " + read_label(blocks[title].text)->rest;
    blocks[number].style = blocks[title].style;
    joined.insert(title);
  }
  std::vector<Block> others;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (joined.count(i) == 0) others.push_back(std::move(blocks[i]));
  }
  blocks = std::move(others);
}

// "Sagsnummer" and "22/1204" in blocks of their own, as the fields of a web page: one case line.
void join_keys_and_values(std::vector<Block>& blocks) {
  constexpr std::size_t longest_key = 30;
  constexpr std::size_t longest_value = 80;
  const auto is_key = [&blocks](std::size_t at) {
    if (at + 1 >= blocks.size()) return false;
    const Block& key = blocks[at];
    const Block& value = blocks[at + 1];
    if (key.text.size() > longest_key || value.text.size() > longest_value ||
        key.kind != BlockKind::paragraph || value.kind != BlockKind::paragraph ||
        key.style.look.empty() || key.style.look == value.style.look ||
        key.text.find(':') != std::string::npos || read_label(key.text)) {
      return false;
    }
    return read_metadata(key.text + ": " + value.text).has_value();
  };
  std::map<std::string, std::size_t> times;
  std::vector<std::size_t> keys;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_key(i)) continue;
    keys.push_back(i);
    ++times[blocks[i].text];
  }
  std::vector<Block> joined;
  auto next = keys.begin();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    while (next != keys.end() && *next < i) ++next;
    Block block = std::move(blocks[i]);
    if (next != keys.end() && *next == i && times[block.text] >= least_headings) {
      block.text += ": " + blocks[++i].text;
    }
    joined.push_back(std::move(block));
  }
  blocks = std::move(joined);
}

void put_case_numbers_last(std::vector<Block>& blocks) {
  std::set<std::string> numbers;
  std::vector<std::pair<std::size_t, CaseFirst>> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (auto found = case_before_title(blocks[i])) {
      numbers.insert(found->number);
      headings.emplace_back(i, std::move(*found));
    }
  }
  if (numbers.size() < least_headings) return;
  for (const auto& [at, heading] : headings) {
    blocks[at].text = heading.title + " (" + heading.number + ")";
  }
}

// "B - Ny færge" with "B = Beslutningssag" somewhere: few letters stand before many titles, and say
// what is to be done with the item. Letters that count are all different.
void leave_out_letters_of_kinds(std::vector<Block>& blocks) {
  static const RE2 pattern(R"(^([A-ZÆØÅ]) ?[-–] +([\p{Lu}\d].{2,}[^.,;])$)");
  constexpr std::size_t longest_letter = 5;  // with the dash
  std::set<std::string> letters;
  std::vector<std::pair<std::size_t, std::string>> titles;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::string letter;
    std::string title;
    const bool can_be_title = blocks[i].after_gap && blocks[i].kind != BlockKind::table_row &&
                              blocks[i].text.size() <= longest_heading &&
                              blocks[i].text.find(' ') <= longest_letter;
    if (!can_be_title || !RE2::FullMatch(blocks[i].text, pattern, &letter, &title)) continue;
    letters.insert(letter);
    titles.emplace_back(i, std::move(title));
  }
  if (titles.size() < least_headings || letters.size() * 2 > titles.size()) return;
  for (auto& [at, title] : titles) {
    blocks[at].text = std::move(title);
    blocks[at].style.wide_gaps.clear();
  }
}

}  // namespace

Document with_headings_in_usual_order(Document document) {
  take_signs_off(document.blocks);
  put_times_before_titles(document.blocks);
  join_keys_and_values(document.blocks);
  put_numbers_first(document.blocks);
  put_titles_behind_labels(document.blocks);
  join_numbers_and_titles(document.blocks);
  put_case_numbers_last(document.blocks);
  leave_out_letters_of_kinds(document.blocks);
  return document;
}

}  // namespace dagsorden
