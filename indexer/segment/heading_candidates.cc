// Declared in form_candidates.h.
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

bool is_no_colon_title(const MarkedDocument& marked, const Candidate& candidate) {
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

// A short line above a post that ends the document is a signature.
bool is_signature(const MarkedDocument& marked, const Candidate& candidate) {
  static const RE2 post("(?i)^[(]?" + any_of(posts) + "[)]?$");
  const std::size_t at = candidate.title_end;
  return at + 1 == marked.marks.size() && RE2::FullMatch(marked.document.blocks[at].text, post);
}

// A title in capitals, or with a look of its own, may have up to three lines, one right below the
// other, and text follows them.
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

// Marks of what a heading looks like; levels and case numbers say more than a look.
bool is_known_by_look(const ItemForm& form) {
  return form.heading != HeadingMark::level && form.heading != HeadingMark::case_number;
}

// The blocks of a document that bear the mark of a form.
struct BlocksWithMark {
  std::vector<std::size_t> places;
  std::map<std::string, int> times;  ///< how often each text stands there
  std::size_t labels = 0;            ///< how many labels bear the mark, too

  int times_of(const Block& block) const {
    const auto found = times.find(letters_of(block.text));
    return found == times.end() ? 0 : found->second;
  }
};

bool label_may_be_title(const Label& label, const ItemForm& form, bool is_only_label) {
  // "Økonomi" may be a title if it is aligned with the titles or no other label looks like it.
  const bool is_outdented = form.heading == HeadingMark::outdented;
  const bool is_label_alone = label.rest.empty() && label.body.empty();
  if (is_label_alone && (is_outdented || (is_only_label && label.kind == PartKind::economy)))
    return true;
  // "Høringssvar: Ny færge" is a title if the document marks it as a heading.
  return form.heading == HeadingMark::level && !label.rest.empty() &&
         label.kind != PartKind::decision;
}

BlocksWithMark blocks_with_mark(const MarkedDocument& marked, const ItemForm& form) {
  BlocksWithMark found;
  const bool is_only_label = is_known_by_look(form) && form.heading != HeadingMark::over_label &&
                             labels_with_mark(marked, form) == 1;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const Block& block = marked.document.blocks[i];
    const BlockMarks& marks = marked.marks[i];
    if (!bears_mark(block, marks, form) || marked.contents.contains(i)) continue;
    // A page's footer is sought among its last blocks only: "Sikker mail" may be a title.
    if (i + most_foot_blocks >= marked.marks.size() && is_page_foot(block.text)) continue;
    if (marks.label) ++found.labels;
    if (marks.metadata || marks.group) continue;
    if (marks.label && !label_may_be_title(*marks.label, form, is_only_label)) continue;
    found.places.push_back(i);
    ++found.times[letters_of(block.text)];
  }
  if (is_known_by_look(form) && form.heading != HeadingMark::bullet)
    leave_out_bare(marked, found.places);
  return found;
}

// If most headings are numbered, the numbers are the better form.
bool are_numbered(const MarkedDocument& marked, const ItemForm& form,
                  const std::vector<std::size_t>& places) {
  switch (form.heading) {
    case HeadingMark::level:
    case HeadingMark::underlined:
    case HeadingMark::time:
    case HeadingMark::bullet:
    case HeadingMark::case_number:
      return false;
    default:
      break;
  }
  const auto numbered = std::count_if(places.begin(), places.end(), [&](std::size_t at) {
    const auto& numberings = marked.marks[at].numberings;
    return !numberings.empty() && numberings.front().mark != NumberMark::glued;
  });
  return static_cast<std::size_t>(numbered) * 2 > places.size();
}

// Headings that recur are the names of parts.
bool are_of_parts(const MarkedDocument& marked, const BlocksWithMark& found) {
  constexpr int least_times = 3;
  const auto of_parts =
      std::count_if(found.places.begin(), found.places.end(), [&](std::size_t at) {
        const Block& block = marked.document.blocks[at];
        return found.times_of(block) >= least_times && !is_standing_title(block.text);
      });
  return of_parts > 0 && (static_cast<std::size_t>(of_parts) + found.labels) * 2 >
                             found.places.size() + found.labels;
}

// What stands before the title in its block: a time or a bullet.
std::size_t lead_of_title(const MarkedDocument& marked, const ItemForm& form, std::size_t at) {
  const std::string& text = marked.document.blocks[at].text;
  if (form.heading == HeadingMark::time) return time_before_title(text);
  const bool has_number = !marked.marks[at].numberings.empty();
  return has_number && form.heading != HeadingMark::bullet ? 0 : bullet_size(text);
}

Candidate read_candidate(const MarkedDocument& marked, const ItemForm& form,
                         const HeadingReader& reader, std::size_t at) {
  Candidate candidate = reader.titled(at, lead_of_title(marked, form, at));
  if (marked.marks[at].label && candidate.title.ends_with(':')) candidate.title.pop_back();
  switch (form.heading) {
    case HeadingMark::case_number:
      // The title ends with the number.
      reader.read_heading(candidate);
      reader.observe(candidate, Witness::case_line);
      break;
    case HeadingMark::outdented:
      take_lines_at_edge(marked.document.blocks, candidate);
      reader.read_heading(candidate);
      reader.observe(candidate, Witness::style);
      set_witness(candidate, Witness::indent, -1);
      break;
    case HeadingMark::capitals:
    case HeadingMark::look:
      take_lines_below(marked, form, candidate);
      reader.finish(candidate, Witness::style);
      break;
    case HeadingMark::underlined:
      reader.finish(candidate, Witness::style);
      take_lines_over_rule(marked, candidate);
      break;
    default:
      reader.finish(candidate, Witness::style);
  }
  return candidate;
}

// What merely looks like a heading may be a day, a signature or the head of the document.
bool is_heading_by_look(const MarkedDocument& marked, const ItemForm& form,
                        const Candidate& candidate, bool is_first) {
  if (is_day_alone(candidate.title) || is_signature(marked, candidate)) return false;
  if (is_first && is_of_head(marked, candidate)) return false;
  return has_text_below(marked, candidate, form) || is_standing_title(candidate.title);
}

}  // namespace

std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form) {
  const BlocksWithMark found = blocks_with_mark(marked, form);
  if (are_numbered(marked, form, found.places) || are_of_parts(marked, found)) return {};
  const HeadingReader reader(marked);
  std::vector<Candidate> candidates;
  for (const std::size_t at : found.places) {
    // A heading that recurs is the name of a part.
    if (is_known_by_look(form) && found.times_of(marked.document.blocks[at]) > 1) continue;
    // This line continues the title above.
    if (!candidates.empty() && at < candidates.back().title_end) continue;
    Candidate candidate = read_candidate(marked, form, reader, at);
    if (is_known_by_look(form)) {
      if (!is_heading_by_look(marked, form, candidate, candidates.empty())) continue;
      set_witness(candidate, Witness::gap_behind, gap_behind(marked, candidate));
    }
    if (form.heading == HeadingMark::colon) {
      // A sentence may end in a colon, too: a list follows it.
      if (is_no_colon_title(marked, candidate)) continue;
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
