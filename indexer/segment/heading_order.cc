#include "indexer/segment/heading_order.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/form_fields.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbers_behind_titles.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

// Fewer lines look like headings by chance.
constexpr std::size_t least_headings = 3;
constexpr std::size_t longest_heading = 240;

// The heading in "=== Ny færge ===", "*** Ny færge ***", "## Ny færge". nullopt if no signs set the
// text apart.
std::optional<std::string> without_signs(const std::string& text) {
  static const RE2 around(
      "^(?:={2,}|\\*{2,}|#{2,}|~{2,}|-{2,}|_{2,}) ?([\\p{L}\\d(].*?[^\\s=*#~_-]) "
      "?(?:={2,}|\\*{2,}|#{2,}|~{2,}|-{2,}|_{2,})$");
  static const RE2 before("^#{1,6} ([\\p{L}\\d(].*)$");
  std::string heading;
  // Few lines begin with such a sign; the pattern is not tried on the others.
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

// A case number before the title: "[18/2204] Ny færge", "18/2204 - Ny færge".
std::optional<CaseFirst> case_before_title(const Block& block) {
  static const RE2 pattern(
      "^[(\\[]?([\\dA-ZÆØÅ][^\\s()\\[\\]]{4,24})[)\\]]?(?:\\s*[-–:])?\\s+(.+)$");
  // In "12/2018 Møde" the figures are a month.
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

// "17.40 - 18.15" on a line of its own, with the title below.
bool is_time_over_title(const std::vector<Block>& blocks, std::size_t at) {
  constexpr std::size_t longest_title = 120;
  if (at + 1 >= blocks.size() || !blocks[at].after_gap) return false;
  if (!is_time_alone(blocks[at].text)) return false;
  const Block& title = blocks[at + 1];
  return title.kind != BlockKind::table_row && title.text.size() <= longest_title &&
         !begins_small(title.text) && !title.text.ends_with('.');
}

void put_times_before_titles(std::vector<Block>& blocks) {
  const auto times =
      places_where(blocks.size(), [&](std::size_t at) { return is_time_over_title(blocks, at); });
  if (times.size() < least_headings) return;
  replace_blocks(blocks, times, [&](std::size_t at, std::vector<Block>& made) {
    const Block& above = blocks[at];
    Block title = std::move(blocks[at + 1]);
    std::string_view time = above.text;
    if (time.ends_with(':')) time.remove_suffix(1);
    title.text = std::string(time) + " " + title.text;
    title.number = above.number;
    title.after_gap = true;
    title.starts_page = above.starts_page;
    title.style.wide_gaps.clear();
    made.push_back(std::move(title));
    return at + 2;
  });
}

// Drops the "B" of "B - Ny færge", which means Beslutningssag. A few different letters precede many
// titles and say how the item is treated; letters that enumerate are all different.
void leave_out_letters_of_kinds(std::vector<Block>& blocks) {
  static const RE2 pattern(R"(^([A-ZÆØÅ]) ?[-–] +([\p{Lu}\d].{2,}[^.,;])$)");
  constexpr std::size_t longest_letter = 5;  // including the dash
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
  put_numbers_first(document.blocks);
  join_fields(document.blocks);
  put_case_numbers_last(document.blocks);
  leave_out_letters_of_kinds(document.blocks);
  return document;
}

}  // namespace dagsorden
