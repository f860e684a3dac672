#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "common/text.h"
#include "indexer/clean/reflow.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/form_candidates.h"
#include "indexer/segment/heading_reader.h"
#include "indexer/segment/item_numbers.h"
#include "indexer/segment/rewriting.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Posts of the people who sign minutes.
constexpr std::string_view posts[] = {"formand",  "formanden",        "næstformand", "referent",
                                      "sekretær", "ordstyrer",        "dirigent",    "borgmester",
                                      "direktør", "kommunaldirektør", "mødeleder"};

// The number of bytes before the title in "17.10 Ny færge", "Kl. 17.10-17.20: Ny færge".
std::size_t time_before_title(std::string_view text) {
  static const RE2 pattern(
      "^(?:[Kk]l\\.? ?)?\\d{1,2}[.:]\\d{2}(?:\\s*[-–]\\s*(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2})?"
      "(?:\\s*[:–-])?\\s+");
  re2::StringPiece rest = text;
  const bool may_fit =
      !text.empty() && (is_ascii_digit(text.front()) || (text.front() | 0x20) == 'k');
  if (!may_fit || !RE2::Consume(&rest, pattern) || rest.empty()) return 0;
  return begins_with_capital(rest) || is_ascii_digit(rest[0]) ? text.size() - rest.size() : 0;
}

// Does a gap follow the heading? -1 in documents without gaps.
int gap_behind(const MarkedDocument& marked, const Candidate& candidate) {
  if (!marked.has_gaps || candidate.body_begin >= marked.marks.size()) return -1;
  return marked.document.blocks[candidate.body_begin].after_gap ? 1 : 0;
}

// "REFERAT AF BESTYRELSESMØDE" with the date below it is the head of the document, not an item.
bool is_of_head(const MarkedDocument& marked, const Candidate& candidate) {
  if (is_standing_title(candidate.title)) return false;
  if (names_people(candidate.title)) return true;
  // A date further into a line belongs to a sentence.
  constexpr std::size_t farthest = 40;
  const auto tells_day = [](std::string_view text) {
    const std::optional<FoundDate> date = find_meeting_date(text);
    return (date && date->begin <= farthest) || names_people(text);
  };
  if (tells_day(candidate.title)) return true;
  constexpr std::size_t most_blocks = 3;
  for (std::size_t i = candidate.title_end;
       i < marked.marks.size() && i < candidate.title_end + most_blocks; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    if (marked.marks[i].label || text.ends_with('.') || text.size() > short_title) break;
    if (tells_day(text)) return true;
  }
  return false;
}

// A heading known by its look alone needs text below it. Another line with this look does not count
// as text, nor does the end of the page.
bool has_text_below(const MarkedDocument& marked, const Candidate& candidate,
                    const ItemForm& form) {
  const std::size_t at = candidate.body_begin;
  if (at >= marked.marks.size()) return false;
  return marked.marks[at].label || !bears_mark(marked.document.blocks[at], marked.marks[at], form);
}

// After the bullet: accepts "Ny færge" and "2. behandling af budgettet", but not "2. Ny færge".
bool can_begin_title(std::string_view text) {
  text.remove_prefix(bullet_size(text));
  for (const Numbering& numbering : read_numberings(text)) {
    if (!begins_small(text.substr(numbering.size))) return false;
  }
  return !text.empty() && (is_ascii_digit(text.front()) || !begins_small(text));
}

bool introduces_list(const MarkedDocument& marked, const Candidate& candidate) {
  constexpr std::size_t longest_word = 40;
  if (!candidate.title.ends_with(':')) return true;
  const std::size_t at = candidate.body_begin;
  if (candidate.title.size() <= longest_word || at >= marked.marks.size()) return false;
  const Block& block = marked.document.blocks[at];
  return block.kind == BlockKind::list_item || bullet_size(block.text) > 0 ||
         !marked.marks[at].numberings.empty();
}

// If most headings have a bullet, those without one are sub-headings.
void leave_out_bare(const MarkedDocument& marked, std::vector<std::size_t>& places) {
  const auto is_bare = [&marked](std::size_t at) {
    return bullet_size(marked.document.blocks[at].text) == 0;
  };
  const auto bare = std::count_if(places.begin(), places.end(), is_bare);
  if (static_cast<std::size_t>(bare) * 5 > places.size() * 2) return;
  places.erase(std::remove_if(places.begin(), places.end(), is_bare), places.end());
}

// "1. MAJ", "9. FEBRUAR KL. 12.": a date set apart within a text.
bool is_day_alone(std::string_view text) {
  static const RE2 pattern(
      "(?i)^(?:\\p{L}+dag,? )?(?:den |d\\. ?)?\\d{1,2}\\.? "
      "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|"
      "nov|dec)\\p{L}*\\.?(?: \\d{4})?,?(?: kl\\.? ?\\d{1,2}(?:[.:]\\d{2})?)?[.:]?$");
  return text.size() < 60 && RE2::FullMatch(text, pattern);
}

// A name in capitals above a post is a signature.
bool is_signature(const MarkedDocument& marked, const Candidate& candidate) {
  static const RE2 post("(?i)^[(]?" + any_of(posts) + "[)]?$");
  const std::size_t at = candidate.title_end;
  return at + 1 == marked.marks.size() && RE2::FullMatch(marked.document.blocks[at].text, post);
}

// A title in capitals, or with a look of its own, may have two lines: the second is right below the
// first, and text follows both.
void take_lines_below(const MarkedDocument& marked, const ItemForm& form, Candidate& candidate) {
  constexpr std::size_t most_lines = 3;
  const std::vector<Block>& blocks = marked.document.blocks;
  std::size_t end = candidate.title_end;
  const auto goes_on = [&](std::size_t at) {
    return at < blocks.size() && blocks[at].kind == BlockKind::line && !blocks[at].after_gap &&
           !blocks[at].starts_page && bears_mark(blocks[at], marked.marks[at], form) &&
           !marked.marks[at].label && !marked.marks[at].metadata &&
           marked.marks[at].numberings.empty();
  };
  if (end == 0 || blocks[end - 1].kind != BlockKind::line) return;
  while (end - candidate.title_begin <= most_lines && goes_on(end)) ++end;
  const bool has_text = end < blocks.size() && !bears_mark(blocks[end], marked.marks[end], form);
  if (!has_text || end - candidate.title_begin > most_lines) return;
  while (candidate.title_end < end) {
    append_line(candidate.title, blocks[candidate.title_end++].text);
  }
}

// Adds the further lines of a title that is further left than all text.
void take_lines_at_edge(const std::vector<Block>& blocks, Candidate& candidate) {
  const int indent = blocks[candidate.anchor].style.indent;
  while (candidate.title_end < blocks.size() && !blocks[candidate.title_end].after_gap &&
         blocks[candidate.title_end].style.indent <= indent) {
    append_line(candidate.title, blocks[candidate.title_end++].text);
  }
}

// A rule below a title of two lines is as long as the longer line.
void take_lines_over_rule(const MarkedDocument& marked, Candidate& candidate) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const std::size_t at = candidate.anchor;
  if (at == 0 || at + 1 >= blocks.size() || blocks[at].kind != BlockKind::line ||
      blocks[at].after_gap || blocks[at].starts_page || !blocks[at - 1].after_gap) {
    return;
  }
  const BlockMarks& above = marked.marks[at - 1];
  const std::size_t own = count_code_points(blocks[at].text);
  const std::size_t other = count_code_points(blocks[at - 1].text);
  const std::size_t rule = count_code_points(blocks[at + 1].text);
  const bool fits = rule + 1 >= other && rule <= other + 1 && other > own + 1;
  if (!fits || above.label || above.metadata || above.is_furniture || !above.numberings.empty()) {
    return;
  }
  std::string title = blocks[at - 1].text;
  append_line(title, candidate.title);
  candidate.title = std::move(title);
  candidate.begin = candidate.title_begin = at - 1;
}

std::size_t labels_with_mark(const MarkedDocument& marked, const ItemForm& form) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const bool is_label = marked.marks[i].label && !marked.contents.contains(i);
    if (is_label && bears_mark(marked.document.blocks[i], marked.marks[i], form)) ++count;
  }
  return count;
}

}  // namespace

std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form) {
  const HeadingReader reader(marked);
  const bool is_look =
      form.heading != HeadingMark::level && form.heading != HeadingMark::case_number;
  std::map<std::string, int> times;
  std::vector<std::size_t> places;
  std::size_t labels = 0;
  const bool is_only_label =
      is_look && form.heading != HeadingMark::over_label && labels_with_mark(marked, form) == 1;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const Block& block = marked.document.blocks[i];
    const BlockMarks& marks = marked.marks[i];
    if (!bears_mark(block, marks, form) || marked.contents.contains(i)) continue;
    // A page's footer is sought among its last blocks only: "Sikker mail" may be a title.
    if (i + most_foot_blocks >= marked.marks.size() && is_page_foot(block.text)) continue;
    // "Økonomi" may be a title if it is aligned with the titles or no other label looks like it.
    const bool may_be_title =
        (form.heading == HeadingMark::outdented || is_only_label) && marks.label &&
        marks.label->rest.empty() && marks.label->body.empty() &&
        (form.heading == HeadingMark::outdented || marks.label->kind == PartKind::economy);
    // "Høringssvar: Ny færge" is a title if the document marks it as a heading.
    const bool is_title = form.heading == HeadingMark::level && marks.label &&
                          !marks.label->rest.empty() && marks.label->kind != PartKind::decision;
    if (marks.label) ++labels;
    if ((marks.label && !may_be_title && !is_title) || marks.metadata || marks.group) continue;
    places.push_back(i);
    ++times[letters_of(block.text)];
  }
  if (is_look && form.heading != HeadingMark::bullet) leave_out_bare(marked, places);
  // If most headings are numbered, the numbers are the better form.
  const auto numbered = std::count_if(places.begin(), places.end(), [&](std::size_t at) {
    const auto& numberings = marked.marks[at].numberings;
    return !numberings.empty() && numberings.front().mark != NumberMark::glued;
  });
  const bool is_of_numbers =
      form.heading == HeadingMark::capitals || form.heading == HeadingMark::bold ||
      form.heading == HeadingMark::look || form.heading == HeadingMark::gap ||
      form.heading == HeadingMark::alone || form.heading == HeadingMark::colon ||
      form.heading == HeadingMark::over_label || form.heading == HeadingMark::outdented;
  if (is_of_numbers && static_cast<std::size_t>(numbered) * 2 > places.size()) return {};
  // Headings that recur are the names of parts.
  constexpr int times_of_parts = 3;
  const auto of_parts = std::count_if(places.begin(), places.end(), [&](std::size_t at) {
    const std::string& text = marked.document.blocks[at].text;
    return times[letters_of(text)] >= times_of_parts && !is_standing_title(text);
  });
  if (of_parts > 0 && (static_cast<std::size_t>(of_parts) + labels) * 2 > places.size() + labels) {
    return {};
  }
  std::vector<Candidate> candidates;
  for (const std::size_t at : places) {
    // A heading that recurs is the name of a part.
    if (is_look && times[letters_of(marked.document.blocks[at].text)] > 1) continue;
    const std::string& text = marked.document.blocks[at].text;
    const std::size_t before =
        form.heading == HeadingMark::time ? time_before_title(text)
        : marked.marks[at].numberings.empty() || form.heading == HeadingMark::bullet
            ? bullet_size(text)
            : 0;
    // This line continues the title above.
    if (!candidates.empty() && at < candidates.back().title_end) continue;
    Candidate candidate = reader.titled(at, before);
    if (marked.marks[at].label && candidate.title.ends_with(':')) candidate.title.pop_back();
    if (form.heading == HeadingMark::capitals || form.heading == HeadingMark::look) {
      take_lines_below(marked, form, candidate);
    }
    if (form.heading == HeadingMark::case_number) {
      // The title ends with the number.
      reader.read_heading(candidate);
      reader.observe(candidate, Witness::case_line);
    } else if (form.heading == HeadingMark::outdented) {
      take_lines_at_edge(marked.document.blocks, candidate);
      reader.read_heading(candidate);
      reader.observe(candidate, Witness::style);
      set_witness(candidate, Witness::indent, -1);
    } else {
      reader.finish(candidate, Witness::style);
      if (form.heading == HeadingMark::underlined) take_lines_over_rule(marked, candidate);
    }
    if (is_look && (is_day_alone(candidate.title) || is_signature(marked, candidate))) continue;
    if (is_look) {
      if (candidates.empty() && is_of_head(marked, candidate)) continue;
      if (!has_text_below(marked, candidate, form) && !is_standing_title(candidate.title)) continue;
      set_witness(candidate, Witness::gap_behind, gap_behind(marked, candidate));
    }
    if (form.heading == HeadingMark::colon) {
      // A sentence may end in a colon, too: a list follows it.
      if (introduces_list(marked, candidate)) continue;
      candidate.title.pop_back();
      set_witness(candidate, Witness::ending, -1);
      set_witness(candidate, Witness::gap, -1);
    }
    if (form.heading == HeadingMark::over_label) {
      set_witness(candidate, Witness::label, -1);
      set_witness(candidate, Witness::gap, -1);
    }
    candidates.push_back(std::move(candidate));
  }
  // Figures before such a title are a time, not a number.
  if (form.heading != HeadingMark::time) adopt_numbers(marked, candidates);
  return candidates;
}

bool bears_mark(const Block& block, const BlockMarks& marks, const ItemForm& form) {
  const bool is_heading = block.kind == BlockKind::heading;
  switch (form.heading) {
    case HeadingMark::level:
      return is_heading && block.level == form.level;
    case HeadingMark::underlined:
      return marks.is_underlined;
    case HeadingMark::capitals:
      return marks.is_in_capitals;
    case HeadingMark::bold:
      return (block.style.bold || block.style.underlined) && !is_heading &&
             block.kind != BlockKind::table_row && block.text.size() <= long_title;
    case HeadingMark::look:
      return block.style.look == form.word && !is_heading && block.kind != BlockKind::table_row &&
             block.text.size() <= long_title;
    case HeadingMark::time:
      return time_before_title(block.text) > 0 && block.text.size() <= long_title;
    case HeadingMark::gap:
      return may_be_set_apart(block, marks);
    case HeadingMark::alone:
      return marks.is_alone;
    case HeadingMark::bullet:
      return block.kind == BlockKind::line && block.after_gap && bullet_size(block.text) > 0 &&
             block.text.size() <= short_title && can_begin_title(block.text) &&
             !ends_like_sentence(block.text) && !block.text.ends_with(';') &&
             !block.text.ends_with(',');
    case HeadingMark::colon:
      return may_be_set_apart(block, marks) && block.text.ends_with(':') &&
             marks.numberings.empty() && block.kind != BlockKind::table_row &&
             block.kind != BlockKind::list_item;
    case HeadingMark::over_label:
      return marks.is_over_label;
    case HeadingMark::outdented:
      return marks.is_outdented && block.text.size() <= long_title;
    case HeadingMark::case_number:
      return marks.has_case_number && block.text.size() <= long_title;
  }
  return false;
}

}  // namespace dagsorden
