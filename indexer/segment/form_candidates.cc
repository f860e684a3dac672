#include "indexer/segment/form_candidates.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/text.h"
#include "indexer/clean/reflow.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/heading_reader.h"
#include "indexer/segment/witnesses.h"

namespace dagsorden {
namespace {

// True if case lines stand before the headings rather than behind them. One between two headings
// tells nothing.
bool has_case_lines_before(const MarkedDocument& marked, const std::vector<std::size_t>& anchors) {
  const std::set<std::size_t> is_anchor(anchors.begin(), anchors.end());
  const auto names_case = [&marked](std::size_t i) {
    return marked.marks[i].metadata && marked.marks[i].metadata->names_case;
  };
  int before = 0;
  int after = 0;
  for (const std::size_t anchor : anchors) {
    bool found = false;
    std::size_t i = anchor;
    while (i > 0 && anchor - i < 10 && marked.marks[i - 1].metadata) {
      --i;
      found = found || names_case(i);
    }
    if (found && (i == 0 || is_anchor.count(i - 1) == 0)) ++before;
    for (i = anchor + 1; i < marked.marks.size() && i < anchor + 4 && !names_case(i); ++i) continue;
    if (i >= marked.marks.size() || !names_case(i)) continue;
    std::size_t behind = i;
    while (behind < marked.marks.size() && marked.marks[behind].metadata) ++behind;
    if (is_anchor.count(behind) == 0) ++after;
  }
  return before > 0 && before >= after;
}

// "17.10 Ny færge", "Kl. 17.10-17.20: Ny færge": the bytes before the title.
std::size_t time_before_title(std::string_view text) {
  static const RE2 pattern(
      "^(?:[Kk]l\\.? ?)?\\d{1,2}[.:]\\d{2}(?:\\s*[-–]\\s*(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2})?"
      "(?:\\s*[:–-])?\\s+");
  re2::StringPiece rest(text.data(), text.size());
  const bool may_fit =
      !text.empty() && (is_ascii_digit(text.front()) || (text.front() | 0x20) == 'k');
  if (!may_fit || !RE2::Consume(&rest, pattern) || rest.empty()) return 0;
  const std::size_t size = text.size() - rest.size();
  std::size_t offset = size;
  const char32_t first = next_code_point(text, offset);
  return is_upper(first) || is_digit(first) ? size : 0;
}

// "Deltagere: …", "Afbud: …" stand in the head.
bool names_people(std::string_view text) {
  static const RE2 pattern(
      "(?i)^(?:deltagere|mødedeltagere|medlemmer|til "
      "?stede|tilstede|afbud|fraværende|sekretær|referent|ordstyrer|dirigent)\\b.*");
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool can_be_title(const MarkedDocument& marked, std::size_t at) {
  const BlockMarks& marks = marked.marks[at];
  const std::string& text = marked.document.blocks[at].text;
  if (names_people(text) || letters_of(text, 8).size() < 3) return false;
  // An entry of a list.
  if (bullet_size(text) > 0 && marks.numberings.empty()) return false;
  return !marks.label && !marks.metadata && !marks.is_furniture && !marks.is_attachment_name &&
         !marks.group && text.size() <= long_title && !begins_small(text) && !text.ends_with('.') &&
         !text.ends_with(':') && !text.ends_with(';') && !text.ends_with(',');
}

// "Sag nr. 89" below its title: the title stands before a bare number where what follows the number
// is a case line, a label or a text.
bool has_titles_before(const MarkedDocument& marked, const std::vector<std::size_t>& bare) {
  int before = 0;
  int after = 0;
  for (const std::size_t at : bare) {
    std::size_t behind = at + 1;
    while (behind < marked.marks.size() && marked.marks[behind].is_furniture) ++behind;
    const bool is_text_behind = behind >= marked.marks.size() || marked.marks[behind].label ||
                                marked.marks[behind].metadata ||
                                marked.document.blocks[behind].text.ends_with('.') ||
                                marked.document.blocks[behind].text.size() > long_title;
    if (is_text_behind) {
      ++before;
    } else {
      ++after;
    }
  }
  return before > after;
}

// "Pkt. 3" and below it "Økonomi": a label's word as a title, as text or another label follows.
bool is_title_like_label(const MarkedDocument& marked, std::size_t at) {
  const std::optional<Label>& label = marked.marks[at].label;
  return label && label->rest.empty() && label->body.empty() && !label->is_sentence &&
         label->kind != PartKind::decision && at + 1 < marked.marks.size() &&
         (marked.document.blocks[at + 1].after_gap || marked.marks[at + 1].label);
}

void finish_candidate(const HeadingReader& reader, bool case_line_before, Candidate& candidate) {
  if (candidate.title_end > candidate.title_begin && candidate.title_begin == candidate.anchor) {
    reader.extend_title(candidate);
  }
  if (case_line_before) reader.look_before(candidate);
  reader.read_heading(candidate);
  reader.observe(candidate);
}

std::vector<Candidate> numbered_candidates(const MarkedDocument& marked, const ItemForm& form) {
  struct Anchor {
    std::size_t at;
    const Numbering* numbering;
  };
  std::vector<Anchor> anchors;
  std::vector<std::size_t> places;
  std::vector<std::size_t> bare;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    if (marked.contents.contains(i) || marked.marks[i].metadata) continue;
    const std::string& text = marked.document.blocks[i].text;
    for (const Numbering& numbering : marked.marks[i].numberings) {
      const bool is_glued = numbering.mark == NumberMark::glued;
      const bool has_word =
          numbering.word == form.word || (form.word_may_lack && numbering.word.empty());
      if (!has_word || numbering.system != form.system) continue;
      if (is_glued != form.is_glued) continue;
      const bool is_bare = numbering.size >= text.size();
      if (is_bare) bare.push_back(i);
      anchors.push_back({i, &numbering});
      if (places.empty() || places.back() != i) places.push_back(i);
    }
  }
  const bool case_line_before = has_case_lines_before(marked, places);
  const bool title_before = has_titles_before(marked, bare);
  const HeadingReader reader(marked, case_line_before);
  std::vector<Candidate> candidates;
  std::set<std::size_t> repeated;
  for (const auto& [at, numbering] : anchors) {
    const std::string& text = marked.document.blocks[at].text;
    const bool is_bare = numbering->size >= text.size();
    Candidate candidate = reader.titled(at, numbering->size);
    candidate.number = numbering->printed;
    candidate.values = numbering->values;
    if (is_bare && title_before) {
      // The title's lines above the number.
      const bool is_closed_title = at > 0 && is_standing_title(marked.document.blocks[at - 1].text);
      if (at == 0 || (!can_be_title(marked, at - 1) && !is_closed_title)) continue;
      candidate.begin = at - 1;
      candidate.title_begin = at - 1;
      candidate.title_end = at;
      candidate.title = marked.document.blocks[at - 1].text;
      // The heading goes on behind the number.
      Candidate behind = candidate;
      behind.title_end = at + 1;
      reader.read_heading(behind);
      candidate.metadata = behind.metadata;
      candidate.attachments = behind.attachments;
      candidate.body_begin = behind.body_begin;
      candidate.observed = behind.observed;
      reader.observe(candidate);
    } else {
      if (is_bare) {
        // A sentence may end in a number right above the heading that bears it.
        const Numbering& own = *numbering;
        const auto is_same = [&own](const Numbering& other) {
          return other.word == own.word && other.values == own.values;
        };
        if (at + 1 < marked.marks.size() &&
            std::any_of(marked.marks[at + 1].numberings.begin(),
                        marked.marks[at + 1].numberings.end(), is_same)) {
          continue;
        }
        // "Pkt. 7", its title on the next line.
        // A bare figure, then a numbered line: a cell of a table above a heading.
        const bool is_cell = form.word.empty() && numbering->mark == NumberMark::none &&
                             at + 1 < marked.marks.size() &&
                             !marked.marks[at + 1].numberings.empty();
        const bool has_next =
            at + 1 < marked.marks.size() && !marked.contents.contains(at + 1) && !is_cell &&
            (can_be_title(marked, at + 1) || is_title_like_label(marked, at + 1) ||
             is_standing_title(marked.document.blocks[at + 1].text));
        if (!has_next && form.word.empty()) continue;
        candidate.title_begin = has_next ? at + 1 : at;
        candidate.title_end = has_next ? at + 2 : at;
        candidate.title = has_next ? marked.document.blocks[at + 1].text : "";
        if (has_next) reader.extend_title(candidate);
        if (!has_next) {
          // The title is lost; what follows the number is the body.
          candidate.title_begin = candidate.title_end = at + 1;
        }
      }
      finish_candidate(reader, case_line_before, candidate);
    }
    HeadingReader::set(candidate, Witness::mark, static_cast<int>(numbering->mark));
    // The figure may belong to the number: nothing is told by it.
    if (form.is_glued && !candidate.title.empty() && is_ascii_digit(candidate.title.front())) {
      HeadingReader::set(candidate, Witness::opening, -1);
    }
    // The second printing of a title is no second item.
    if (repeated.count(at) != 0) continue;
    for (std::size_t i = at + 1; i < candidate.body_begin; ++i) repeated.insert(i);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

// The space below a heading, where blocks have space between them.
int gap_behind(const MarkedDocument& marked, const Candidate& candidate) {
  if (!marked.has_gaps || candidate.body_begin >= marked.marks.size()) return -1;
  return marked.document.blocks[candidate.body_begin].after_gap ? 1 : 0;
}

// What the form itself asks of every candidate is no witness.
void forget_anchor(Candidate& candidate, Witness anchor) {
  HeadingReader::set(candidate, anchor, -1);
  HeadingReader::set(candidate, Witness::mark, -1);
}

// A title's numberings, where it has one.
const std::vector<Numbering>* numberings_of(const MarkedDocument& marked,
                                            const Candidate& candidate) {
  if (candidate.title.empty() || candidate.title_begin >= marked.marks.size()) return nullptr;
  const auto& numberings = marked.marks[candidate.title_begin].numberings;
  return numberings.empty() ? nullptr : &numberings;
}

void adopt(const Numbering& numbering, Candidate& candidate) {
  candidate.number = numbering.printed;
  candidate.values = numbering.values;
  candidate.title.erase(0, numbering.size);
}

// Of glued numbers, which may be read in several ways, those that go on: "7Meddelelser",
// "82. behandling", "9Eventuelt".
std::vector<const Numbering*> glued_in_order(const MarkedDocument& marked,
                                             const std::vector<Candidate>& candidates) {
  std::vector<const Numbering*> best;
  std::size_t most = 0;
  constexpr int most_readings = 4;
  for (int first = 0; first < most_readings; ++first) {
    std::vector<const Numbering*> chosen;
    std::size_t count = 0;
    int last = -1;
    for (const Candidate& candidate : candidates) {
      const Numbering* next = nullptr;
      const auto* const readings = numberings_of(marked, candidate);
      int reading = 0;
      for (std::size_t i = 0; readings != nullptr && i < readings->size(); ++i) {
        const Numbering& numbering = (*readings)[i];
        if (numbering.mark != NumberMark::glued || numbering.size >= candidate.title.size()) {
          continue;
        }
        const int step = numbering.values.front() - last;
        const bool fits = last < 0 ? reading == first : step >= 1 && step <= 2;
        if (fits && next == nullptr) next = &numbering;
        ++reading;
      }
      if (next != nullptr) last = next->values.front();
      count += next != nullptr ? 1 : 0;
      chosen.push_back(next);
    }
    if (count <= most) continue;
    most = count;
    best = std::move(chosen);
  }
  if (most * 5 < candidates.size() * 4) best.clear();
  return best;
}

// "- 7 -"
bool is_between_dashes(std::string_view text) {
  return text.starts_with("- ") && text.ends_with(" -");
}

// "Punkt nr. 8" on a line of its own, above the case line or the title.
void adopt_numbers_above(const MarkedDocument& marked, std::vector<Candidate>& candidates) {
  const auto number_above = [&marked](const Candidate& candidate) -> const Numbering* {
    if (candidate.begin == 0 || !candidate.number.empty()) return nullptr;
    const std::size_t above = candidate.begin - 1;
    const std::vector<Numbering>& numberings = marked.marks[above].numberings;
    const bool is_of_item =
        !numberings.empty() && (names_item(numberings.front().word) ||
                                is_between_dashes(marked.document.blocks[above].text));
    const bool is_bare =
        is_of_item && numberings.front().size >= marked.document.blocks[above].text.size();
    return is_bare ? &numberings.front() : nullptr;
  };
  const auto count =
      std::count_if(candidates.begin(), candidates.end(),
                    [&](const Candidate& candidate) { return number_above(candidate) != nullptr; });
  if (static_cast<std::size_t>(count) * 5 < candidates.size() * 3) return;
  for (Candidate& candidate : candidates) {
    const Numbering* const numbering = number_above(candidate);
    if (numbering == nullptr) continue;
    candidate.number = numbering->printed;
    candidate.values = numbering->values;
    --candidate.begin;
  }
}

// Where most titles are lost, what stands in their place before the others is none either.
void forget_stray_titles(std::vector<Candidate>& candidates) {
  const auto with_title =
      std::count_if(candidates.begin(), candidates.end(),
                    [](const Candidate& candidate) { return !candidate.title.empty(); });
  if (static_cast<std::size_t>(with_title) * 2 > candidates.size()) return;
  for (Candidate& candidate : candidates) {
    if (candidate.title_end <= candidate.anchor) candidate.begin = candidate.title_end;
    candidate.title.clear();
    candidate.title_begin = candidate.title_end;
  }
}

// Where the titles of case lines or labels bear numbers, the numbers are those of the items.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates) {
  adopt_numbers_above(marked, candidates);
  std::map<std::string, std::size_t> words;
  const auto numbering_of = [&](const Candidate& candidate) -> const Numbering* {
    const auto* const numberings = numberings_of(marked, candidate);
    if (numberings == nullptr || numberings->front().mark == NumberMark::glued) return nullptr;
    return &numberings->front();
  };
  for (const Candidate& candidate : candidates) {
    if (const Numbering* numbering = numbering_of(candidate)) ++words[numbering->word];
  }
  for (const auto& [word, count] : words) {
    if (count * 5 < candidates.size() * 3) continue;
    for (Candidate& candidate : candidates) {
      const Numbering* numbering = numbering_of(candidate);
      if (numbering == nullptr || numbering->word != word) continue;
      if (numbering->size < candidate.title.size()) adopt(*numbering, candidate);
    }
    return;
  }
  const std::vector<const Numbering*> glued = glued_in_order(marked, candidates);
  for (std::size_t i = 0; i < glued.size(); ++i) {
    if (glued[i] != nullptr) adopt(*glued[i], candidates[i]);
  }
}

std::vector<Candidate> case_line_candidates(const MarkedDocument& marked) {
  std::vector<std::size_t> lines;
  const std::size_t count = marked.marks.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (marked.contents.contains(i) || !marked.marks[i].metadata) continue;
    if (!marked.marks[i].metadata->names_case) continue;
    // One block of metadata may have several lines.
    if (!lines.empty() && lines.back() + 4 > i && i > 0 && marked.marks[i - 1].metadata) continue;
    lines.push_back(i);
  }
  int before = 0;
  int after = 0;
  for (const std::size_t at : lines) {
    std::size_t behind = at + 1;
    while (behind < count && behind < at + 10 && marked.marks[behind].metadata) ++behind;
    if (behind < count && can_be_title(marked, behind)) ++after;
    if (at > 0 && can_be_title(marked, at - 1)) ++before;
  }
  const bool title_before = before > after;
  const HeadingReader reader(marked, !title_before);
  std::vector<Candidate> candidates;
  for (const std::size_t at : lines) {
    std::size_t behind = at + 1;
    while (behind < count && behind < at + 10 && marked.marks[behind].metadata) ++behind;
    Candidate candidate;
    candidate.anchor = at;
    candidate.begin = at;
    while (!title_before && candidate.begin > 0 && marked.marks[candidate.begin - 1].metadata &&
           at - candidate.begin < 6) {
      --candidate.begin;
    }
    for (std::size_t i = candidate.begin; i < behind; ++i) {
      if (marked.marks[i].metadata && !marked.marks[i].metadata->item_number.empty()) {
        candidate.number = marked.marks[i].metadata->item_number;
      }
    }
    if (title_before) {
      const bool has_title = at > 0 && can_be_title(marked, at - 1);
      candidate.title_begin = has_title ? at - 1 : at;
      candidate.title_end = at;
      if (has_title) candidate.title = marked.document.blocks[at - 1].text;
      candidate.begin = candidate.title_begin;
      reader.read_heading(candidate);
    } else {
      const bool has_title = behind < count && can_be_title(marked, behind);
      candidate.title_begin = behind;
      candidate.title_end = has_title ? behind + 1 : behind;
      if (has_title) {
        candidate.title = marked.document.blocks[behind].text;
        reader.extend_title(candidate);
      }
      reader.read_heading(candidate);
      for (std::size_t i = candidate.begin; i < behind; ++i) candidate.metadata.push_back(i);
    }
    reader.observe(candidate);
    forget_anchor(candidate, Witness::case_line);
    candidates.push_back(std::move(candidate));
  }
  forget_stray_titles(candidates);
  for (Candidate& candidate : candidates) {
    if (!candidate.title.empty()) continue;
    reader.observe(candidate);
    forget_anchor(candidate, Witness::case_line);
  }
  adopt_numbers(marked, candidates);
  return candidates;
}

// Tells where labels start again: at the first label of items, or, in an item that lacks it, at one
// that the item before has already, once that is decided.
class LabelRestarts {
 public:
  explicit LabelRestarts(std::string first) : first_(std::move(first)) {}

  bool begins_item(const Label& label) {
    if (label.is_sentence || !label.body.empty()) return false;
    const std::string name = to_lower(label.name);
    const bool is_new = seen_.insert(name).second;
    const bool can_open = label.kind == PartKind::summary || label.kind == PartKind::presentation ||
                          label.kind == PartKind::background ||
                          label.kind == PartKind::recommendation;
    // The first item of all may lack the first label.
    const bool is_first_of_all = is_new && seen_.size() == 1 && name != "referat" && !has_begun_;
    const bool begins = name == first_ || is_first_of_all || (!is_new && can_open && is_decided_);
    has_begun_ = has_begun_ || begins;
    if (begins) {
      seen_ = {name};
      is_decided_ = false;
    }
    is_decided_ = is_decided_ || label.kind == PartKind::decision;
    return begins;
  }

 private:
  std::string first_;
  std::set<std::string> seen_;
  bool has_begun_ = false;
  bool is_decided_ = false;
};

// Items that begin with a label: the title stands before it, behind its colon, or is lost.
std::vector<Candidate> label_candidates(const MarkedDocument& marked, const ItemForm& form) {
  const HeadingReader reader(marked);
  std::vector<Candidate> candidates;
  LabelRestarts restarts(form.word);
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const std::optional<Label>& label = marked.marks[i].label;
    if (marked.contents.contains(i) || !label) continue;
    const bool is_titled = form.kind == FormKind::titled_label;
    if (is_titled ? to_lower(label->name) != form.word : !restarts.begins_item(*label)) continue;
    if (is_titled && label->rest.empty()) continue;
    Candidate candidate;
    candidate.anchor = i;
    candidate.begin = i;
    if (is_titled) {
      candidate.title_begin = i;
      candidate.title_end = i + 1;
      candidate.title = label->rest;
      reader.extend_title(candidate);
      reader.read_heading(candidate);
    } else {
      std::size_t before = i;
      std::vector<std::size_t> metadata;
      while (before > 0 && i - before < 10 &&
             (marked.marks[before - 1].metadata || marked.marks[before - 1].is_furniture ||
              marked.marks[before - 1].is_attachment_name)) {
        --before;
        if (marked.marks[before].metadata) metadata.push_back(before);
        if (marked.marks[before].is_attachment_name) candidate.attachments.push_back(before);
      }
      const bool has_title =
          before > 0 && can_be_title(marked, before - 1) && !marked.contents.contains(before - 1);
      candidate.title_begin = has_title ? before - 1 : before;
      candidate.title_end = before;
      candidate.title = has_title ? marked.document.blocks[before - 1].text : "";
      candidate.begin = candidate.title_begin;
      candidate.metadata = std::move(metadata);
      candidate.body_begin = i;
      HeadingReader::set(candidate, Witness::repeated, 0);
      HeadingReader::set(candidate, Witness::label, 1);
    }
    reader.observe(candidate);
    forget_anchor(candidate, Witness::label);
    candidates.push_back(std::move(candidate));
  }
  forget_stray_titles(candidates);
  for (Candidate& candidate : candidates) {
    if (!candidate.title.empty()) continue;
    reader.observe(candidate);
    forget_anchor(candidate, Witness::label);
  }
  adopt_numbers(marked, candidates);
  return candidates;
}

// Rows of a table of items, which was read as one.
std::vector<Candidate> row_candidates(const MarkedDocument& marked) {
  const HeadingReader reader(marked);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const Block& block = marked.document.blocks[i];
    if (!block.opens_item || marked.contents.contains(i)) continue;
    Candidate candidate = reader.titled(i, 0);
    candidate.number = block.list_number;
    while (candidate.number.ends_with('.')) candidate.number.pop_back();
    reader.read_heading(candidate);
    reader.observe(candidate);
    forget_anchor(candidate, Witness::style);
    candidates.push_back(std::move(candidate));
  }
  // "1. Ny færge" may stand in the titles' column.
  adopt_numbers(marked, candidates);
  return candidates;
}

// "REFERAT AF BESTYRELSESMØDE" and below it the day: what stands over the first item.
bool is_of_head(const MarkedDocument& marked, const Candidate& candidate) {
  if (is_standing_title(candidate.title)) return false;
  if (names_people(candidate.title)) return true;
  // A day that stands far into a line is a sentence's.
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

// A heading by its look alone needs text below it: another such line, a button and the end of the
// page are none.
bool has_text_below(const MarkedDocument& marked, const Candidate& candidate,
                    const ItemForm& form) {
  const std::size_t at = candidate.body_begin;
  if (at >= marked.marks.size()) return false;
  return marked.marks[at].label || !bears_mark(marked.document.blocks[at], marked.marks[at], form);
}

// Behind the bullet: "Ny færge", "2. behandling af budgettet", but not "2. Ny færge".
bool can_begin_title(std::string_view text) {
  text.remove_prefix(bullet_size(text));
  for (const Numbering& numbering : read_numberings(text)) {
    if (!begins_small(text.substr(std::min(numbering.size, text.size())))) return false;
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

// Where most headings have a bullet before them, those without one are sub-headings.
void leave_out_bare(const MarkedDocument& marked, std::vector<std::size_t>& places) {
  const auto is_bare = [&marked](std::size_t at) {
    return bullet_size(marked.document.blocks[at].text) == 0;
  };
  const auto bare = std::count_if(places.begin(), places.end(), is_bare);
  if (static_cast<std::size_t>(bare) * 5 > places.size() * 2) return;
  places.erase(std::remove_if(places.begin(), places.end(), is_bare), places.end());
}

// "1. MAJ", "9. FEBRUAR KL. 12.": a day that is set apart within a text.
bool is_day_alone(std::string_view text) {
  static const RE2 pattern(
      "(?i)^(?:\\p{L}+dag,? )?(?:den |d\\. ?)?\\d{1,2}\\.? "
      "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|"
      "nov|dec)\\p{L}*\\.?(?: \\d{4})?,?(?: kl\\.? ?\\d{1,2}(?:[.:]\\d{2})?)?[.:]?$");
  return text.size() < 60 && RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// A name in capitals and below it nothing but a post: who signed.
bool is_signature(const MarkedDocument& marked, const Candidate& candidate) {
  static const RE2 post(
      "(?i)^[(]?(?:formand|næstformand|referent|sekretær|ordstyrer|dirigent|borgmester|direktør|"
      "kommunaldirektør|mødeleder|forman[dt]en)[)]?$");
  const std::size_t at = candidate.title_end;
  return at + 1 == marked.marks.size() && RE2::FullMatch(marked.document.blocks[at].text, post);
}

// A title of two lines in capitals or in a look of its own: the second stands right below the
// first, and text below both.
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
    HeadingReader::append(candidate.title, blocks[candidate.title_end++].text);
  }
}

// The line below a title of two lines is as long as the longer of them.
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
  HeadingReader::append(title, candidate.title);
  candidate.title = std::move(title);
  candidate.begin = candidate.title_begin = at - 1;
}

std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form) {
  const HeadingReader reader(marked);
  const bool is_look =
      form.heading != HeadingMark::level && form.heading != HeadingMark::case_number;
  std::map<std::string, int> times;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const Block& block = marked.document.blocks[i];
    const BlockMarks& marks = marked.marks[i];
    if (!bears_mark(block, marks, form) || marked.contents.contains(i)) continue;
    // "Økonomi" may well be a title, where it stands with the titles.
    const bool may_be_title = form.heading == HeadingMark::outdented && marks.label &&
                              marks.label->rest.empty() && marks.label->body.empty();
    if ((marks.label && !may_be_title) || marks.metadata || marks.group) continue;
    places.push_back(i);
    ++times[letters_of(block.text)];
  }
  if (is_look && form.heading != HeadingMark::bullet) leave_out_bare(marked, places);
  // Numbers tell more than looks.
  const auto numbered = std::count_if(places.begin(), places.end(), [&](std::size_t at) {
    const auto& numberings = marked.marks[at].numberings;
    return !numberings.empty() && numberings.front().mark != NumberMark::glued;
  });
  const bool is_of_numbers =
      form.heading == HeadingMark::capitals || form.heading == HeadingMark::bold ||
      form.heading == HeadingMark::look || form.heading == HeadingMark::gap ||
      form.heading == HeadingMark::colon || form.heading == HeadingMark::over_label ||
      form.heading == HeadingMark::outdented;
  if (is_of_numbers && static_cast<std::size_t>(numbered) * 2 > places.size()) return {};
  std::vector<Candidate> candidates;
  for (const std::size_t at : places) {
    // A heading that comes again and again is a part's.
    if (is_look && times[letters_of(marked.document.blocks[at].text)] > 1) continue;
    const std::string& text = marked.document.blocks[at].text;
    const std::size_t before =
        form.heading == HeadingMark::time ? time_before_title(text)
        : marked.marks[at].numberings.empty() || form.heading == HeadingMark::bullet
            ? bullet_size(text)
            : 0;
    // What goes on below another title.
    if (!candidates.empty() && at < candidates.back().title_end) continue;
    Candidate candidate = reader.titled(at, before);
    if (form.heading == HeadingMark::capitals || form.heading == HeadingMark::look) {
      take_lines_below(marked, form, candidate);
    }
    if (form.heading == HeadingMark::case_number) {
      // The title ends with the number.
      reader.read_heading(candidate);
      reader.observe(candidate);
    } else if (form.heading == HeadingMark::outdented) {
      reader.take_lines_at_edge(candidate);
      reader.read_heading(candidate);
      reader.observe(candidate);
      HeadingReader::set(candidate, Witness::indent, -1);
    } else {
      finish_candidate(reader, false, candidate);
      if (form.heading == HeadingMark::underlined) take_lines_over_rule(marked, candidate);
    }
    if (is_look && (is_day_alone(candidate.title) || is_signature(marked, candidate))) continue;
    if (is_look) {
      if (candidates.empty() && is_of_head(marked, candidate)) continue;
      if (!has_text_below(marked, candidate, form) && !is_standing_title(candidate.title)) {
        continue;
      }
      HeadingReader::set(candidate, Witness::gap_behind, gap_behind(marked, candidate));
    }
    if (form.heading == HeadingMark::colon) {
      // A sentence that a list follows.
      if (introduces_list(marked, candidate)) continue;
      candidate.title.pop_back();
      HeadingReader::set(candidate, Witness::ending, -1);
      HeadingReader::set(candidate, Witness::gap, -1);
    }
    if (form.heading == HeadingMark::over_label) {
      HeadingReader::set(candidate, Witness::label, -1);
      HeadingReader::set(candidate, Witness::gap, -1);
    }
    forget_anchor(candidate,
                  form.heading == HeadingMark::case_number ? Witness::case_line : Witness::style);
    candidates.push_back(std::move(candidate));
  }
  // A time is no number.
  if (form.heading != HeadingMark::time) adopt_numbers(marked, candidates);
  return candidates;
}

}  // namespace

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
      return block.after_gap && block.text.size() <= short_title && !marks.label &&
             !marks.metadata && !marks.is_furniture && !names_people(block.text) &&
             !begins_small(block.text) && !block.text.ends_with('.') && !block.text.ends_with(',');
    case HeadingMark::bullet:
      return block.kind == BlockKind::line && block.after_gap && bullet_size(block.text) > 0 &&
             block.text.size() <= short_title && can_begin_title(block.text) &&
             !block.text.ends_with('.') && !block.text.ends_with(';') && !block.text.ends_with(',');
    case HeadingMark::colon:
      return block.after_gap && block.text.ends_with(':') && block.text.size() <= short_title &&
             !marks.label && !marks.metadata && marks.numberings.empty() &&
             !names_people(block.text) && !begins_small(block.text) &&
             block.kind != BlockKind::table_row && block.kind != BlockKind::list_item;
    case HeadingMark::over_label:
      return marks.is_over_label;
    case HeadingMark::outdented:
      return marks.is_outdented && block.text.size() <= long_title;
    case HeadingMark::case_number:
      return marks.has_case_number && block.text.size() <= long_title;
  }
  return false;
}

std::vector<Candidate> candidates_of(const MarkedDocument& marked, const ItemForm& form) {
  switch (form.kind) {
    case FormKind::number:
    case FormKind::restarted_number:
      return numbered_candidates(marked, form);
    case FormKind::case_line:
      return case_line_candidates(marked);
    case FormKind::label:
    case FormKind::titled_label:
      return label_candidates(marked, form);
    case FormKind::heading:
      return heading_candidates(marked, form);
    case FormKind::row:
      return row_candidates(marked);
  }
  return {};
}

}  // namespace dagsorden
