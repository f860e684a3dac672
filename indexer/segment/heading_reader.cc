#include "indexer/segment/heading_reader.h"

#include <algorithm>
#include <cmath>

#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/clean/reflow.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/rewriting.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

constexpr std::size_t most_title_blocks = 6;
constexpr std::size_t most_heading_blocks = 80;
constexpr std::size_t usual_width = 80;

bool is_capital_cell(const Block& block) {
  if (block.text.size() > 8 || block.text.find(' ') != std::string::npos) return false;
  for (std::size_t offset = 0; offset < block.text.size();) {
    const char32_t code_point = next_code_point(block.text, offset);
    if (!is_upper(code_point)) return false;
  }
  return true;
}

// "Budget 2026-": the second year is on the next line.
bool ends_in_span(std::string_view title) {
  return title.size() > 1 && title.ends_with('-') && is_ascii_digit(title[title.size() - 2]);
}

// "…, herunder", "… og": a title does not end like this.
bool breaks_off(std::string_view title) {
  constexpr std::string_view words[] = {" og",  " for", " til", " herunder", " af",
                                        " fra", " om",  " ved", " med",      " samt",
                                        " i",   " på",  " -",   ",",         " –"};
  return ends_in_span(title) || ends_with_one_of(title, words);
}

bool is_set_apart(const Style& style) { return style.bold || style.size > 1.1; }

bool is_same_style(const Style& left, const Style& right) {
  constexpr double most_difference = 0.05;
  return left.bold == right.bold && std::abs(left.size - right.size) < most_difference;
}

// The name of a meeting among the lines of a case: "Bestyrelsen 11. juni 2015".
bool names_meeting(const std::string& text) {
  constexpr std::size_t longest = 60;
  return text.size() <= longest && names_body(text) && find_meeting_date(text);
}

// A printed line that fills the width continues on the next line.
bool goes_on(const Block& line, const Block& next, std::size_t width) {
  if (line.kind != BlockKind::line || next.kind != BlockKind::line || width == 0) return false;
  if (next.after_gap || next.starts_page) return false;
  constexpr std::size_t least_length = 30;
  const bool is_long = count_code_points(line.text) >= least_length;
  if (begins_small(next.text) && is_long && !next.text.starts_with("at ")) return true;
  if (breaks_off(line.text)) return true;
  if (width > widest_page) return false;
  // A longer line shows that this document does not break titles where it breaks its text.
  if (count_code_points(line.text) * 100 > width * 108) return false;
  const std::size_t needed = count_code_points(line.text) + 1 +
                             count_code_points(next.text.substr(0, next.text.find(' ')));
  return needed * 100 > width * 93;
}

// The end of a repetition of the title, if one begins at the block; else the block itself.
std::size_t end_of_repetition(const MarkedDocument& marked, const Candidate& candidate,
                              const std::string& letters, std::size_t at) {
  const std::vector<Block>& blocks = marked.document.blocks;
  if (letters.size() < 4) return at;
  std::string_view text = blocks[at].text;
  std::size_t next = at + 1;
  for (const Numbering& numbering : marked.marks[at].numberings) {
    if (numbering.printed != candidate.number) continue;
    text.remove_prefix(numbering.size);
    if (text.empty() && next < blocks.size()) text = blocks[next++].text;
    break;
  }
  std::string found = letters_of(text);
  while (found.size() < letters.size() && letters.starts_with(found) && next < blocks.size() &&
         next < at + most_title_blocks && !marked.marks[next].metadata && !found.empty()) {
    const std::string longer = found + letters_of(blocks[next].text);
    if (!letters.starts_with(longer)) break;
    found = longer;
    ++next;
  }
  return found == letters ? next : at;
}

// Is the case line right before the next heading, so that it belongs to that one?
bool belongs_to_next(const std::vector<BlockMarks>& marks, std::size_t at) {
  std::size_t next = at;
  while (next < marks.size() && next < at + 8 && marks[next].metadata) ++next;
  return next < marks.size() && !marks[next].numberings.empty() && !marks[next].label;
}

// The name of the group may be printed again below the title of an item.
bool is_repeated_group(const std::vector<BlockMarks>& marks, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i < 4;) {
    if (marks[i].metadata || !marks[i].numberings.empty()) return true;
  }
  return false;
}

// A row of capitals and crosses, one cell per line, that says which bodies treat the case.
bool is_matrix_cell(const MarkedDocument& marked, const Candidate& candidate, std::size_t at) {
  const std::vector<Block>& blocks = marked.document.blocks;
  if (!is_capital_cell(blocks[at]) || marked.marks[at].label) return false;
  return !candidate.metadata.empty() || is_capital_cell(blocks[at - 1]);
}

int indent_of(int blanks) { return blanks < 2 ? blanks : blanks < 4 ? 2 : 3; }

int opening_of(const std::string& title) {
  const std::string lower = to_lower(std::string_view(title).substr(0, 4));
  if (lower.starts_with("at ") || lower == "at") return 3;
  if (is_ascii_digit(title.front())) return 1;
  return begins_small(title) ? 2 : 0;
}

int ending_of(const std::string& title) {
  const char last = title.back();
  if (last == ':') return 2;
  if (last == '.' || last == ';' || last == ',') {
    // "Evt." and "m.v." do not end a sentence.
    constexpr std::ptrdiff_t most_blanks = 5;
    const bool is_short =
        title.size() < 60 && std::count(title.begin(), title.end(), ' ') < most_blanks;
    return is_short && last == '.' && !begins_small(title) ? 0 : 1;
  }
  return title.size() > 10 && (title.ends_with(" og") || title.ends_with(" at")) ? 1 : 0;
}

int place_in_list(const MarkedDocument& marked, const Candidate& candidate) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const std::vector<BlockMarks>& marks = marked.marks;
  std::size_t before = candidate.begin;
  while (before > 0 && (marks[before - 1].is_furniture || marks[before - 1].group)) --before;
  if (before == 0) return 0;
  --before;
  const Block& block = blocks[before];
  if (block.text.ends_with(':') && !marks[before].metadata) return 2;
  if (block.text.ends_with(',') || block.text.ends_with(" og")) return 2;
  // If items have no numbers, the next title may follow directly after an empty label.
  if (candidate.values.empty()) return marks[before].label ? -1 : 0;
  if (marks[before].label && marks[before].label->rest.empty()) return 2;
  const auto is_neighbour = [&](std::size_t at, int step) {
    for (const Numbering& numbering : marks[at].numberings) {
      if (numbering.mark == NumberMark::glued) continue;
      std::vector<int> expected = candidate.values;
      expected.back() += step;
      if (numbering.values == expected) return true;
    }
    return false;
  };
  if (is_neighbour(before, -1)) return 1;
  const std::size_t after = candidate.body_begin;
  if (after < blocks.size() && is_neighbour(after, 1)) return 1;
  return 0;
}

}  // namespace

bool can_be_title(const MarkedDocument& marked, std::size_t at) {
  const BlockMarks& marks = marked.marks[at];
  const std::string& text = marked.document.blocks[at].text;
  if (names_people(text) || letters_of(text, 8).size() < 3) return false;
  // Such a block is an entry of a list.
  if (bullet_size(text) > 0 && marks.numberings.empty()) return false;
  return !marks.label && !marks.metadata && !marks.is_furniture && !marks.is_attachment_name &&
         !marks.group && text.size() <= long_title && !begins_small(text) &&
         !ends_like_sentence(text) && !text.ends_with(':') && !text.ends_with(';') &&
         !text.ends_with(',');
}

void set_witness(Candidate& candidate, Witness witness, int value) {
  candidate.observed[static_cast<std::size_t>(witness)] = value;
}

Candidate HeadingReader::titled(std::size_t anchor, std::size_t size) const {
  Candidate candidate;
  candidate.anchor = anchor;
  candidate.begin = anchor;
  candidate.title_begin = anchor;
  candidate.title_end = anchor + 1;
  candidate.title = blocks_[anchor].text.substr(size);
  return candidate;
}

void HeadingReader::extend_title(Candidate& candidate) const {
  std::string letters = letters_of_title(candidate.title);
  const ListedTitle* const listed = find_listed(marked_.contents, candidate.number, letters);
  while (candidate.title_end < blocks_.size() &&
         candidate.title_end - candidate.title_begin < most_title_blocks) {
    const Block& next = blocks_[candidate.title_end];
    const BlockMarks& next_marks = marks_[candidate.title_end];
    if (next_marks.metadata || next_marks.label || next_marks.group || next_marks.is_furniture ||
        next_marks.is_attachment_name || next_marks.is_at_margin) {
      return;
    }
    const std::string more = letters + letters_of(next.text);
    const bool is_in_list = listed != nullptr && letters.size() < listed->letters.size() &&
                            listed->letters.starts_with(more);
    const bool is_complete = listed != nullptr && letters.size() + 3 >= listed->letters.size();
    const Block& last = blocks_[candidate.title_end - 1];
    // A title that is distinguished by its typeface ends where the typeface changes.
    const bool is_line = last.kind == BlockKind::line && is_set_apart(last.style);
    const bool is_same = is_line && is_same_style(last.style, next.style);
    if (is_line && !is_same) return;
    const bool is_half_full =
        2 * count_code_points(last.text) > std::min(marked_.document.width, usual_width);
    const bool is_styled_on = is_same && is_half_full && !next.after_gap &&
                              next_marks.numberings.empty() && next.text.size() <= short_title;
    if (!is_in_list && !is_styled_on) {
      const bool is_over_case = stands_over_case_line(candidate.title_end);
      if ((is_complete && !is_over_case && !breaks_off(candidate.title)) ||
          next.text.starts_with("- ")) {
        return;
      }
      if (!next_marks.numberings.empty() && !breaks_off(candidate.title)) return;
      const bool ends = ends_like_sentence(candidate.title) || candidate.title.ends_with(':');
      if (ends) return;
      if (!ends_in_heading(candidate.title_end) &&
          !goes_on(blocks_[candidate.title_end - 1], next, marked_.document.width)) {
        return;
      }
    }
    append_line(candidate.title, next.text);
    letters = more;
    ++candidate.title_end;
  }
}

// True if only the rest of a title lies between the block and the case line below.
bool HeadingReader::stands_over_case_line(std::size_t at) const {
  constexpr std::size_t most_lines = 2;
  for (std::size_t i = at; i < blocks_.size() && i <= at + most_lines; ++i) {
    if (i > at && marks_[i].metadata && marks_[i].metadata->names_case) return !case_line_before_;
    // A page may end within a title.
    const bool is_apart = blocks_[i].after_gap && !blocks_[i].starts_page;
    const bool is_line = blocks_[i].kind == BlockKind::line && !is_apart && !marks_[i].label &&
                         marks_[i].numberings.empty();
    if (!is_line || blocks_[i].text.ends_with('.')) return false;
  }
  return false;
}

// Printed lines up to a case line or a label, without a gap, are part of the title if lines have a
// usual width.
bool HeadingReader::ends_in_heading(std::size_t at) const {
  constexpr std::size_t most_lines = 3;
  const std::size_t width = std::min(marked_.document.width, usual_width);
  const bool has_width = width > 0 && marked_.document.width <= widest_page;
  if (width == 0 || at == 0) return false;
  if (stands_over_case_line(at)) return true;
  for (std::size_t i = at; i < blocks_.size() && i <= at + most_lines; ++i) {
    const bool is_case_line = marks_[i].metadata && marks_[i].metadata->names_case;
    if (i > at && (is_case_line || (has_width && (marks_[i].metadata || marks_[i].label)))) {
      return true;
    }
    if (blocks_[i].kind != BlockKind::line || blocks_[i].after_gap || blocks_[i].starts_page) {
      return false;
    }
    if (!marks_[i].numberings.empty() || blocks_[i].text.ends_with('.')) return false;
    if (count_code_points(blocks_[i - 1].text) * 2 < width) return false;
  }
  return false;
}

void HeadingReader::read_heading(Candidate& candidate) const {
  const std::string letters = letters_of(candidate.title);
  std::size_t at = candidate.title_end;
  const std::size_t end = std::min(blocks_.size(), at + most_heading_blocks);
  bool is_repeated = false;
  while (at < end) {
    const BlockMarks& marks = marks_[at];
    const std::size_t twin_end = end_of_repetition(marked_, candidate, letters, at);
    if (twin_end > at) {
      is_repeated = true;
      at = twin_end;
      continue;
    }
    const bool belongs_ahead = marks.metadata && case_line_before_ && belongs_to_next(marks_, at);
    if (marks.metadata && !belongs_ahead) {
      candidate.metadata.push_back(at);
      // "Punkt nr.: 6"
      if (candidate.number.empty()) candidate.number = marks.metadata->item_number;
    } else if (marks.is_attachment_name) {
      candidate.attachments.push_back(at);
    } else if (!marks.is_furniture && !(marks.is_at_margin && at < candidate.title_end + 3) &&
               !(marks.group && is_repeated_group(marks_, at)) &&
               !is_matrix_cell(marked_, candidate, at)) {
      break;
    }
    ++at;
  }
  candidate.body_begin = at;
  set_witness(candidate, Witness::repeated, is_repeated ? 1 : 0);
  const bool has_label = at < blocks_.size() && marks_[at].label.has_value();
  set_witness(candidate, Witness::label, has_label ? 1 : 0);
}

// Reads case lines right before the title.
void HeadingReader::look_before(Candidate& candidate) const {
  std::size_t at = candidate.begin;
  bool found = false;
  while (at > 0 && candidate.begin - at < 8) {
    const BlockMarks& marks = marks_[at - 1];
    if (marked_.contents.contains(at - 1)) break;
    if (marks.metadata) {
      candidate.metadata.push_back(at - 1);
      found = found || marks.metadata->names_case;
    } else if (at < 2 || !marks_[at - 2].metadata || !names_meeting(blocks_[at - 1].text)) {
      break;
    }
    --at;
  }
  if (found) {
    candidate.begin = at;
  } else {
    candidate.metadata.clear();
  }
}

void HeadingReader::observe(Candidate& candidate, std::optional<Witness> anchor) const {
  const Block& block = blocks_[candidate.anchor];
  const std::string& title = candidate.title;
  const bool has_title = candidate.title_end > candidate.title_begin;
  const auto& listed_titles = marked_.contents.titles;
  const ListedTitle* const listed =
      find_listed(marked_.contents, candidate.number, letters_of_title(title));
  if (listed != nullptr) candidate.listed = static_cast<int>(listed - listed_titles.data());
  set_witness(candidate, Witness::listed,
              listed_titles.empty()   ? -1
              : candidate.listed >= 0 ? 1
                                      : 0);
  const bool has_case = std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                                    [&](std::size_t i) { return marks_[i].metadata->names_case; });
  set_witness(candidate, Witness::case_line, has_case ? 1 : 0);
  std::string rest = title;
  if (take_case_number(rest)) set_witness(candidate, Witness::case_line, 1);
  const bool has_access =
      take_access_mark(rest).has_value() ||
      std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                  [&](std::size_t i) { return marks_[i].metadata->access.has_value(); });
  set_witness(candidate, Witness::access, has_access ? 1 : 0);
  const Block& first = blocks_[candidate.begin];
  set_witness(
      candidate, Witness::gap,
      !marked_.has_gaps ? -1 : first.after_gap || first.starts_page || candidate.begin == 0);
  set_witness(candidate, Witness::opening, has_title ? opening_of(title) : -1);
  set_witness(candidate, Witness::ending, has_title ? ending_of(title) : -1);
  set_witness(candidate, Witness::length,
              title.size() <= short_title  ? 0
              : title.size() <= long_title ? 1
                                           : 2);
  set_witness(candidate, Witness::standing, is_standing_title(title) ? 1 : 0);
  set_witness(candidate, Witness::place_in_list, place_in_list(marked_, candidate));
  for (std::size_t at = candidate.begin; at > 0 && candidate.begin - at < 3; --at) {
    if (marks_[at - 1].group) candidate.begins_group = true;
  }
  const bool is_set_apart = block.kind == BlockKind::heading || block.style.bold ||
                            block.style.size > 1.1 || marks_[candidate.anchor].is_underlined;
  set_witness(candidate, Witness::style, marked_.has_styles ? is_set_apart : -1);
  set_witness(candidate, Witness::indent,
              block.kind != BlockKind::line ? -1 : indent_of(block.style.indent));
  set_witness(candidate, Witness::mark, -1);
  if (anchor) set_witness(candidate, *anchor, -1);
}

void HeadingReader::finish(Candidate& candidate, std::optional<Witness> anchor) const {
  if (candidate.title_end > candidate.title_begin && candidate.title_begin == candidate.anchor) {
    extend_title(candidate);
  }
  if (case_line_before_) look_before(candidate);
  read_heading(candidate);
  observe(candidate, anchor);
}

}  // namespace dagsorden
