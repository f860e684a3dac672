#include "indexer/segment/headings.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/clean/line_pattern.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"

namespace dagsorden {
namespace {

// A title stands on up to four lines; one more for good measure.
constexpr std::size_t most_title_lines = 5;

// What the signs count. A heading needs `least_evidence`: a numbered line with a gap before it
// and a capital (lists in bodies have as much) is not enough.
constexpr double case_line_counts = 4;
constexpr double opening_part_counts = 3;
constexpr double contents_entry_counts = 3;
constexpr double section_heading_counts = 3;
constexpr double label_counts = 2;
constexpr double closing_title_counts = 2;
constexpr double gap_counts = 1;
constexpr double capital_counts = 1;
constexpr double small_letter_counts = -2;
constexpr double no_gap_counts = -1;
constexpr double least_evidence = 3;

bool begins_with_capital(std::string_view text) {
  std::size_t offset = 0;
  char32_t first = text.empty() ? 0 : next_code_point(text, offset);
  while (offset < text.size() && !is_letter(first) && !is_digit(first)) {
    first = next_code_point(text, offset);
  }
  return is_upper(first) || is_digit(first);
}

bool stands_in_contents(const std::string& number, std::string_view title,
                        const Contents& contents) {
  const std::string letters = letters_of(title, title.size());
  return std::any_of(
      contents.entries.begin(), contents.entries.end(), [&](const ContentsEntry& entry) {
        if (!entry.number.empty() && entry.number != number) return false;
        const std::string known = letters_of(entry.title, entry.title.size());
        const std::size_t compared = std::min({known.size(), letters.size(), std::size_t{20}});
        return compared > 0 && known.compare(0, compared, letters, 0, compared) == 0;
      });
}

bool has_label(std::string_view title, const Layout& layout) {
  const std::size_t colon = title.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string label = to_lower(trim(title.substr(0, colon)));
  if (label.find(' ') != std::string::npos) return false;
  return std::any_of(layout.label_endings.begin(), layout.label_endings.end(),
                     [&label](std::string_view ending) { return label.ends_with(ending); });
}

// True where a label stands in capitals: "RESUMÉ" for "Resumé".
bool is_same_in_capitals(std::string_view text, std::string_view label) {
  if (to_lower(text) != to_lower(label)) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (!is_upper(next_code_point(text, offset))) return false;
  }
  return true;
}

bool is_heading_number(std::string_view line) {
  std::size_t size = 0;
  return !leading_number(line, size).empty();
}

// Some extractions drop all blank lines; a missing gap then says nothing.
bool has_gaps(const Document& clean) {
  const auto gaps = std::count_if(clean.blocks.begin(), clean.blocks.end(),
                                  [](const Block& line) { return line.after_gap; });
  return static_cast<std::size_t>(gaps) * 50 > clean.blocks.size();
}

// Finds the end of the title and the case line; adds what they count.
void look_behind_title(const Document& clean, const Layout& layout, bool title_on_line,
                       HeadingCandidate& candidate) {
  const std::vector<Block>& lines = clean.blocks;
  const std::size_t first = candidate.line + 1;
  const std::size_t limit = std::min(lines.size(), first + most_title_lines);
  candidate.title_end = first;
  for (std::size_t i = first; i < limit; ++i) {
    if (is_case_line(lines[i].text, layout)) {
      candidate.case_line = i;
      candidate.title_end = i;
      candidate.evidence += case_line_counts;
      return;
    }
    const std::string part = part_opened_by(lines[i].text, layout).name;
    if (!part.empty()) {
      const bool opening = std::find(layout.opening_parts.begin(), layout.opening_parts.end(),
                                     part) != layout.opening_parts.end();
      if (opening) candidate.evidence += opening_part_counts;
      candidate.title_end = i;
      return;
    }
    if (is_heading_number(lines[i].text)) break;
  }
  // Neither: the title goes on over the lines without a gap, as far as they read like one.
  std::size_t end = title_on_line ? first : std::min(first + 1, lines.size());
  while (end < limit && !lines[end].after_gap && !lines[end].starts_page &&
         !lines[end - 1].text.ends_with('.') &&
         count_code_points(lines[end - 1].text) * 10 > clean.width * 7 &&
         !is_heading_number(lines[end].text)) {
    ++end;
  }
  candidate.title_end = end;
}

// "INDSTILLING:" and "I n d s t i l l i n g" as the layout writes the label; all else as it is.
std::string as_usually_set(const std::string& line, const Layout& layout) {
  constexpr std::size_t longest = 40;
  if (line.size() > longest) return line;
  std::string_view printed = line;
  const bool has_colon = printed.ends_with(':');
  if (has_colon) printed = trim(printed.substr(0, printed.size() - 1));
  const std::string joined = without_letter_spacing(printed);
  for (const std::string_view label : layout.part_labels) {
    const bool is_set_apart = joined != printed && to_lower(joined) == to_lower(label);
    if (is_set_apart || is_same_in_capitals(joined, label)) {
      return std::string(label) + (has_colon ? ":" : "");
    }
  }
  return line;
}

}  // namespace

std::size_t section_heading_before(const Document& clean, std::size_t line, std::size_t earliest,
                                   int section) {
  // A section's title stands on up to so many lines, its number sometimes on one of its own.
  constexpr std::size_t most_lines = 3;
  for (std::size_t back = 1; back <= most_lines && line >= earliest + back; ++back) {
    std::size_t size = 0;
    const std::string& text = clean.blocks[line - back].text;
    const bool same_number = leading_number(text, size) == std::to_string(section);
    if (same_number && (back > 1 || size < text.size())) return line - back;
  }
  return line;
}

PartOpening part_opened_by(const std::string& printed, const Layout& layout) {
  const std::string line = as_usually_set(printed, layout);
  for (const std::string_view label : layout.part_labels) {
    if (!line.starts_with(label)) continue;
    const std::string_view behind = std::string_view(line).substr(label.size());
    if (behind.empty() || behind == ":") return {std::string(label), {}};
    if (behind.starts_with(": ")) return {std::string(label), std::string(behind.substr(2))};
  }
  // Minutes also write "Beslutning i KKR Sjælland den 5. maj 2021", "KKR Sjællands beslutning".
  std::string_view text = line;
  if (text.ends_with(':')) text.remove_suffix(1);
  const bool whose = text.starts_with("Beslutning i ") || text.starts_with("Beslutning den ") ||
                     text.starts_with("Beslutning fra ") ||
                     (text.starts_with("KKR ") && text.ends_with("s beslutning"));
  constexpr std::size_t longest_label = 80;
  if (!whose || text.size() > longest_label || text.ends_with('.')) return {};
  return {"Beslutning", {}};
}

bool is_case_line(const std::string& line, const Layout& layout) {
  // Initials are all that stands behind the number.
  return line.size() < 60 && fits_pattern(line, layout.case_number);
}

std::vector<HeadingCandidate> find_headings(const Document& clean, const Contents& contents,
                                            const Layout& layout) {
  std::vector<HeadingCandidate> candidates;
  const bool gaps = has_gaps(clean);
  for (std::size_t i = 0; i < clean.blocks.size(); ++i) {
    if (i >= contents.begin && i < contents.end) continue;
    const Block& line = clean.blocks[i];
    std::size_t size = 0;
    const std::string number = leading_number(line.text, size);
    const auto levels = 1 + std::count(number.begin(), number.end(), '.');
    if (number.empty() || levels > 2) continue;

    HeadingCandidate candidate;
    candidate.line = i;
    candidate.section = std::stoi(number);
    if (levels == 2) candidate.item = std::stoi(number.substr(number.find('.') + 1));
    if (candidate.section == 0 || (levels == 2 && candidate.item == 0)) continue;

    std::string_view title = std::string_view(line.text).substr(size);
    const bool title_on_line = !title.empty();
    if (!title_on_line && i + 1 < clean.blocks.size()) title = clean.blocks[i + 1].text;
    candidate.evidence += begins_with_capital(title) ? capital_counts : small_letter_counts;
    if (gaps) candidate.evidence += line.after_gap || line.starts_page ? gap_counts : no_gap_counts;
    if (has_label(title, layout)) candidate.evidence += label_counts;
    if (title == "Eventuelt") candidate.evidence += closing_title_counts;
    if (stands_in_contents(number, title, contents)) candidate.evidence += contents_entry_counts;
    if (candidate.item == 1 && section_heading_before(clean, i, 0, candidate.section) < i) {
      candidate.evidence += section_heading_counts;
    }
    look_behind_title(clean, layout, title_on_line, candidate);
    if (candidate.evidence >= least_evidence) candidates.push_back(candidate);
  }
  return candidates;
}

}  // namespace dagsorden
