#include "indexer/segment/item_form.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "common/text.h"
#include "indexer/segment/witnesses.h"

namespace dagsorden {
namespace {

constexpr std::size_t most_title_blocks = 6;
constexpr std::size_t most_heading_blocks = 80;
// Lines of a text without page have no width.
constexpr std::size_t widest_page = 160;
constexpr std::size_t usual_width = 80;
constexpr std::size_t short_title = 120;
constexpr std::size_t long_title = 240;

// What a candidate has to bring for a place in the chain, before its neighbours are looked at.
constexpr double number_threshold = -1.5;
constexpr double next_number_adds = 2.2;
constexpr double gap_costs = 0.6;
constexpr double most_gap_costs = 4;
constexpr double backwards_costs = 4.5;
constexpr double same_number_costs = 7;
constexpr double first_number_adds = 1.5;
// Forms without numbers rest on what they begin with.
constexpr double restarted_threshold = -1;
constexpr double case_line_adds = 3;
constexpr double label_adds = 1.5;
constexpr double heading_threshold = -1.5;
// A case line or label with less is no beginning of an item.
constexpr double least_anchor_evidence = -2.5;
// No candidate is surer than this.
constexpr double most_evidence = 9;
// So far below the middle of the chosen ones a candidate may be.
constexpr double strictness = 7.5;
constexpr double laxness_costs = 4;
constexpr double restarted_number_adds = 1.5;
// A label before the first item is none of any item's: it was cut too late.
constexpr double label_in_head_costs = 4;
// The first item begins with another label than the form says.
constexpr double other_first_label_costs = 3;
constexpr double most_label_in_head_costs = 8;
// A label or a case line that comes twice in an item means that a heading was missed.
constexpr double missed_restart_costs = 2;
// So far back a heading's predecessor is sought, so that no document costs the square of its size.
constexpr std::size_t most_predecessors = 300;
// Fewer candidates are no form.
constexpr std::size_t least_candidates = 2;

bool is_capital_cell(const Block& block) {
  if (block.text.size() > 8 || block.text.find(' ') != std::string::npos) return false;
  for (std::size_t offset = 0; offset < block.text.size();) {
    const char32_t code_point = next_code_point(block.text, offset);
    if (!is_upper(code_point)) return false;
  }
  return true;
}

// "…, herunder", "… og": no title ends like this.
bool breaks_off(std::string_view title) {
  constexpr std::array<std::string_view, 14> words = {" og", " for", " til", " herunder", " af",
                                                      " om", " ved", " med", " samt",     " i",
                                                      " på", " -",   ",",    " –"};
  return std::any_of(words.begin(), words.end(),
                     [title](std::string_view word) { return title.ends_with(word); });
}

// A printed line that fills the width goes on below.
bool goes_on(const Block& line, const Block& next, std::size_t width) {
  if (line.kind != BlockKind::line || next.kind != BlockKind::line || width == 0) return false;
  if (next.after_gap || next.starts_page) return false;
  constexpr std::size_t least_length = 30;
  const bool is_long = count_code_points(line.text) >= least_length;
  if (begins_small(next.text) && is_long && !next.text.starts_with("at ")) return true;
  if (breaks_off(line.text)) return true;
  if (width > widest_page) return false;
  const std::size_t needed = count_code_points(line.text) + 1 +
                             count_code_points(next.text.substr(0, next.text.find(' ')));
  return needed * 100 > width * 93;
}

// Builds the candidates of one form.
class Finder {
 public:
  explicit Finder(const MarkedDocument& marked)
      : marked_(marked), blocks_(marked.document.blocks), marks_(marked.marks) {}

  // A candidate whose title begins in the block at anchor, behind so many bytes.
  Candidate titled(std::size_t anchor, std::size_t size) const {
    Candidate candidate;
    candidate.anchor = anchor;
    candidate.begin = anchor;
    candidate.title_begin = anchor;
    candidate.title_end = anchor + 1;
    candidate.title = blocks_[anchor].text.substr(std::min(size, blocks_[anchor].text.size()));
    return candidate;
  }

  // The title goes on over the next printed lines; a listed title says how far.
  void extend_title(Candidate& candidate) const {
    std::string letters = letters_of_title(candidate.title);
    const ListedTitle* const listed = find_listed(marked_.contents, candidate.number, letters);
    while (candidate.title_end < blocks_.size() &&
           candidate.title_end - candidate.title_begin < most_title_blocks) {
      const Block& next = blocks_[candidate.title_end];
      const BlockMarks& next_marks = marks_[candidate.title_end];
      if (next_marks.metadata || next_marks.label || next_marks.group || next_marks.is_furniture ||
          next_marks.is_attachment_name) {
        return;
      }
      const std::string more = letters + letters_of(next.text);
      const bool is_in_list = listed != nullptr && letters.size() < listed->letters.size() &&
                              listed->letters.starts_with(more);
      const bool is_complete = listed != nullptr && letters.size() + 3 >= listed->letters.size();
      if (!is_in_list) {
        if (is_complete) return;
        if (!next_marks.numberings.empty() && !breaks_off(candidate.title)) return;
        const bool ends = candidate.title.ends_with('.') || candidate.title.ends_with(':');
        if (ends) return;
        if (!ends_in_heading(candidate.title_end) &&
            !goes_on(blocks_[candidate.title_end - 1], next, marked_.document.width))
          return;
      }
      append(candidate.title, next.text);
      letters = more;
      ++candidate.title_end;
    }
  }

  // Printed lines without a gap up to a case line or a label are a title's, in a text with a width.
  bool ends_in_heading(std::size_t at) const {
    constexpr std::size_t most_lines = 3;
    const std::size_t width = std::min(marked_.document.width, usual_width);
    const bool has_width = width > 0 && marked_.document.width <= widest_page;
    if (width == 0 || at == 0) return false;
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

  // Case lines, buttons, a repeated title, names of attachments: up to the first block of the body.
  void read_heading(Candidate& candidate) const {
    const std::string letters = letters_of(candidate.title);
    std::size_t at = candidate.title_end;
    const std::size_t end = std::min(blocks_.size(), at + most_heading_blocks);
    bool is_repeated = false;
    while (at < end) {
      const BlockMarks& marks = marks_[at];
      const std::size_t twin_end = end_of_repetition(candidate, letters, at);
      if (twin_end > at) {
        is_repeated = true;
        at = twin_end;
        continue;
      }
      const bool belongs_ahead = marks.metadata && case_line_before_ && belongs_to_next(at);
      if (marks.metadata && !belongs_ahead) {
        candidate.metadata.push_back(at);
      } else if (marks.is_attachment_name) {
        candidate.attachments.push_back(at);
      } else if (!marks.is_furniture && !(marks.group && is_repeated_group(at)) &&
                 !is_matrix_cell(candidate, at)) {
        break;
      }
      ++at;
    }
    candidate.body_begin = at;
    set(candidate, Witness::repeated, is_repeated ? 1 : 0);
    const bool has_label = at < blocks_.size() && marks_[at].label.has_value();
    set(candidate, Witness::label, has_label ? 1 : 0);
  }

  // Case lines right before the title, where the document has them there.
  void look_before(Candidate& candidate) const {
    std::size_t at = candidate.begin;
    bool found = false;
    while (at > 0 && candidate.begin - at < 8) {
      const BlockMarks& marks = marks_[at - 1];
      if (marked_.contents.contains(at - 1)) break;
      if (marks.metadata) {
        candidate.metadata.push_back(at - 1);
        found = found || marks.metadata->names_case;
        --at;
      } else {
        break;
      }
    }
    if (found) {
      candidate.begin = at;
    } else {
      candidate.metadata.clear();
    }
  }

  void observe(Candidate& candidate) const {
    const Block& anchor = blocks_[candidate.anchor];
    const std::string& title = candidate.title;
    const bool has_title = candidate.title_end > candidate.title_begin;
    const auto& listed_titles = marked_.contents.titles;
    const ListedTitle* const listed =
        find_listed(marked_.contents, candidate.number, letters_of_title(title));
    if (listed != nullptr) candidate.listed = static_cast<int>(listed - listed_titles.data());
    set(candidate, Witness::listed, listed_titles.empty() ? -1 : candidate.listed >= 0 ? 1 : 0);
    const bool has_case =
        std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                    [&](std::size_t i) { return marks_[i].metadata->names_case; });
    set(candidate, Witness::case_line, has_case ? 1 : 0);
    std::string rest = title;
    const bool has_access =
        take_access_mark(rest).has_value() ||
        std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                    [&](std::size_t i) { return marks_[i].metadata->access.has_value(); });
    set(candidate, Witness::access, has_access ? 1 : 0);
    const Block& first = blocks_[candidate.begin];
    set(candidate, Witness::gap,
        !marked_.has_gaps ? -1 : first.after_gap || first.starts_page || candidate.begin == 0);
    set(candidate, Witness::opening, has_title ? opening_of(title) : -1);
    set(candidate, Witness::ending, has_title ? ending_of(title) : -1);
    set(candidate, Witness::length,
        title.size() <= short_title  ? 0
        : title.size() <= long_title ? 1
                                     : 2);
    set(candidate, Witness::standing, is_standing_title(title) ? 1 : 0);
    set(candidate, Witness::place_in_list, place_in_list(candidate));
    for (std::size_t at = candidate.begin; at > 0 && candidate.begin - at < 3; --at) {
      if (marks_[at - 1].group) candidate.begins_group = true;
    }
    const bool is_set_apart = anchor.kind == BlockKind::heading || anchor.style.bold ||
                              anchor.style.size > 1.1 || marks_[candidate.anchor].is_underlined;
    set(candidate, Witness::style, marked_.has_styles ? is_set_apart : -1);
    set(candidate, Witness::indent,
        anchor.kind != BlockKind::line ? -1 : indent_of(anchor.style.indent));
  }

  static void set(Candidate& candidate, Witness witness, int value) {
    candidate.observed[static_cast<std::size_t>(witness)] = value;
  }

  void set_case_line_before(bool is_before) { case_line_before_ = is_before; }

  static void append(std::string& title, std::string_view more) {
    if (title.ends_with('-') && !more.empty() && begins_small(more)) {
      title.pop_back();
      title.append(more);
    } else {
      title.append(title.empty() ? "" : " ").append(more);
    }
  }

 private:
  // The end of a repetition of the title that begins at the block; the block itself where none
  // does.
  std::size_t end_of_repetition(const Candidate& candidate, const std::string& letters,
                                std::size_t at) const {
    if (letters.size() < 4) return at;
    std::string_view text = blocks_[at].text;
    std::size_t next = at + 1;
    for (const Numbering& numbering : marks_[at].numberings) {
      if (numbering.printed != candidate.number) continue;
      text.remove_prefix(std::min(numbering.size, text.size()));
      if (text.empty() && next < blocks_.size()) text = blocks_[next++].text;
      break;
    }
    std::string found = letters_of(text);
    while (found.size() < letters.size() && letters.starts_with(found) && next < blocks_.size() &&
           next < at + most_title_blocks && !marks_[next].metadata && !found.empty()) {
      const std::string longer = found + letters_of(blocks_[next].text);
      if (!letters.starts_with(longer)) break;
      found = longer;
      ++next;
    }
    return found == letters ? next : at;
  }

  // The case line stands right before the next heading, so it is none of this one's.
  bool belongs_to_next(std::size_t at) const {
    std::size_t next = at;
    while (next < blocks_.size() && next < at + 8 && marks_[next].metadata) ++next;
    return next < blocks_.size() && !marks_[next].numberings.empty() && !marks_[next].label;
  }

  bool is_repeated_group(std::size_t at) const {
    // The group that the item stands under, printed again below its title.
    for (std::size_t i = at; i-- > 0 && at - i < 4;) {
      if (marks_[i].metadata || !marks_[i].numberings.empty()) return true;
    }
    return false;
  }

  // A row of capitals and crosses, a cell a line: which bodies treat the case.
  bool is_matrix_cell(const Candidate& candidate, std::size_t at) const {
    if (!is_capital_cell(blocks_[at]) || marks_[at].label) return false;
    return !candidate.metadata.empty() || is_capital_cell(blocks_[at - 1]);
  }

  static int indent_of(int blanks) { return blanks < 2 ? blanks : blanks < 4 ? 2 : 3; }

  static int opening_of(const std::string& title) {
    const std::string lower = to_lower(std::string_view(title).substr(0, 4));
    if (lower.starts_with("at ") || lower == "at") return 3;
    if (is_ascii_digit(title.front())) return 1;
    return begins_small(title) ? 2 : 0;
  }

  static int ending_of(const std::string& title) {
    const char last = title.back();
    if (last == ':') return 2;
    if (last == '.' || last == ';' || last == ',') {
      // "Evt." and "m.v." are no sentences.
      return title.size() < 60 && last == '.' ? 0 : 1;
    }
    return title.size() > 10 && (title.ends_with(" og") || title.ends_with(" at")) ? 1 : 0;
  }

  int place_in_list(const Candidate& candidate) const {
    std::size_t before = candidate.begin;
    while (before > 0 && (marks_[before - 1].is_furniture || marks_[before - 1].group)) --before;
    if (before == 0) return 0;
    --before;
    const Block& block = blocks_[before];
    if (block.text.ends_with(':') && !marks_[before].metadata) return 2;
    if (block.text.ends_with(',') || block.text.ends_with(" og")) return 2;
    // Under an empty label without numbers may well stand the next title.
    if (candidate.values.empty()) return marks_[before].label ? -1 : 0;
    if (marks_[before].label && marks_[before].label->rest.empty()) return 2;
    const auto is_neighbour = [&](std::size_t at, int step) {
      for (const Numbering& numbering : marks_[at].numberings) {
        if (numbering.mark == NumberMark::glued) continue;
        std::vector<int> expected = candidate.values;
        expected.back() += step;
        if (numbering.values == expected) return true;
      }
      return false;
    };
    if (is_neighbour(before, -1)) return 1;
    const std::size_t after = candidate.body_begin;
    if (after < blocks_.size() && is_neighbour(after, 1)) return 1;
    return 0;
  }

  const MarkedDocument& marked_;
  const std::vector<Block>& blocks_;
  const std::vector<BlockMarks>& marks_;
  bool case_line_before_ = false;
};

// --- The candidates of each form ---------------------------------------------------------------

// True where case lines stand before the headings rather than behind them.
bool has_case_lines_before(const MarkedDocument& marked, const std::vector<std::size_t>& anchors) {
  int before = 0;
  int after = 0;
  for (const std::size_t anchor : anchors) {
    const auto names_case = [&](std::size_t i) {
      return marked.marks[i].metadata && marked.marks[i].metadata->names_case;
    };
    for (std::size_t i = anchor; i > 0 && anchor - i < 10 && marked.marks[i - 1].metadata; --i) {
      if (names_case(i - 1)) {
        ++before;
        break;
      }
    }
    for (std::size_t i = anchor + 1; i < marked.marks.size() && i < anchor + 4; ++i) {
      if (names_case(i)) {
        ++after;
        break;
      }
    }
  }
  return before > 0 && before >= after;
}

// "Sag nr. 89" below its title: the title stands before a bare number where what follows the number
// is a case line, a label or a longer text.
bool has_titles_before(const MarkedDocument& marked, const std::vector<std::size_t>& bare) {
  int before = 0;
  int after = 0;
  for (const std::size_t at : bare) {
    const bool is_text_behind = at + 1 >= marked.marks.size() || marked.marks[at + 1].label ||
                                marked.marks[at + 1].metadata ||
                                marked.document.blocks[at + 1].text.size() > long_title;
    if (is_text_behind) {
      ++before;
    } else {
      ++after;
    }
  }
  return before > after;
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
  return !marks.label && !marks.metadata && !marks.is_furniture && !marks.is_attachment_name &&
         !marks.group && text.size() <= long_title && !begins_small(text) && !text.ends_with('.') &&
         !text.ends_with(':') && !text.ends_with(';') && !text.ends_with(',');
}

// "Pkt. 3" and below it "Økonomi": a label's word as a title, as text or another label follows.
bool is_title_like_label(const MarkedDocument& marked, std::size_t at) {
  const std::optional<Label>& label = marked.marks[at].label;
  return label && label->rest.empty() && label->body.empty() && !label->is_sentence &&
         label->kind != PartKind::decision && at + 1 < marked.marks.size() &&
         (marked.document.blocks[at + 1].after_gap || marked.marks[at + 1].label);
}

void finish_candidate(const Finder& finder, bool case_line_before, Candidate& candidate) {
  if (candidate.title_end > candidate.title_begin && candidate.title_begin == candidate.anchor) {
    finder.extend_title(candidate);
  }
  if (case_line_before) finder.look_before(candidate);
  finder.read_heading(candidate);
  finder.observe(candidate);
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
      if (numbering.word != form.word || numbering.system != form.system) continue;
      if (is_glued != form.is_glued) continue;
      const bool is_bare = numbering.size >= text.size();
      if (is_bare) bare.push_back(i);
      anchors.push_back({i, &numbering});
      if (places.empty() || places.back() != i) places.push_back(i);
    }
  }
  const bool case_line_before = has_case_lines_before(marked, places);
  const bool title_before = has_titles_before(marked, bare);
  Finder finder(marked);
  finder.set_case_line_before(case_line_before);
  std::vector<Candidate> candidates;
  std::set<std::size_t> repeated;
  for (const auto& [at, numbering] : anchors) {
    const std::string& text = marked.document.blocks[at].text;
    const bool is_bare = numbering->size >= text.size();
    Candidate candidate = finder.titled(at, numbering->size);
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
      finder.read_heading(behind);
      candidate.metadata = behind.metadata;
      candidate.attachments = behind.attachments;
      candidate.body_begin = behind.body_begin;
      candidate.observed = behind.observed;
      finder.observe(candidate);
    } else {
      if (is_bare) {
        // "Pkt. 7", its title on the next line.
        // A bare figure, then a numbered line: a cell of a table above a heading.
        const bool is_cell = form.word.empty() && at + 1 < marked.marks.size() &&
                             !marked.marks[at + 1].numberings.empty();
        const bool has_next =
            at + 1 < marked.marks.size() && !marked.contents.contains(at + 1) && !is_cell &&
            (can_be_title(marked, at + 1) || is_title_like_label(marked, at + 1) ||
             is_standing_title(marked.document.blocks[at + 1].text));
        if (!has_next && form.word.empty()) continue;
        candidate.title_begin = has_next ? at + 1 : at;
        candidate.title_end = has_next ? at + 2 : at;
        candidate.title = has_next ? marked.document.blocks[at + 1].text : "";
        if (has_next) finder.extend_title(candidate);
        if (!has_next) {
          // The title is lost; what follows the number is the body.
          candidate.title_begin = candidate.title_end = at + 1;
        }
      }
      finish_candidate(finder, case_line_before, candidate);
    }
    Finder::set(candidate, Witness::mark, static_cast<int>(numbering->mark));
    // The figure may belong to the number: nothing is told by it.
    if (form.is_glued && !candidate.title.empty() && is_ascii_digit(candidate.title.front())) {
      Finder::set(candidate, Witness::opening, -1);
    }
    // The second printing of a title is no second item.
    if (repeated.count(at) != 0) continue;
    for (std::size_t i = at + 1; i < candidate.body_begin; ++i) repeated.insert(i);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

// What the form itself asks of every candidate is no witness.
void forget_anchor(Candidate& candidate, Witness anchor) {
  Finder::set(candidate, anchor, -1);
  Finder::set(candidate, Witness::mark, -1);
}

// Where the titles of case lines or labels bear numbers, the numbers are those of the items.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates) {
  std::map<std::string, std::size_t> words;
  const auto numbering_of = [&](const Candidate& candidate) -> const Numbering* {
    if (candidate.title.empty() || candidate.title_begin >= marked.marks.size()) return nullptr;
    const auto& numberings = marked.marks[candidate.title_begin].numberings;
    if (numberings.empty() || numberings.front().mark == NumberMark::glued) return nullptr;
    return &numberings.front();
  };
  for (const Candidate& candidate : candidates) {
    if (const Numbering* numbering = numbering_of(candidate)) ++words[numbering->word];
  }
  for (const auto& [word, count] : words) {
    if (count * 5 < candidates.size() * 3) continue;
    for (Candidate& candidate : candidates) {
      const Numbering* numbering = numbering_of(candidate);
      if (numbering == nullptr || numbering->word != word) continue;
      if (numbering->size >= candidate.title.size()) continue;
      candidate.number = numbering->printed;
      candidate.values = numbering->values;
      candidate.title.erase(0, numbering->size);
    }
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
  Finder finder(marked);
  finder.set_case_line_before(!title_before);
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
      finder.read_heading(candidate);
    } else {
      const bool has_title = behind < count && can_be_title(marked, behind);
      candidate.title_begin = behind;
      candidate.title_end = has_title ? behind + 1 : behind;
      if (has_title) {
        candidate.title = marked.document.blocks[behind].text;
        finder.extend_title(candidate);
      }
      finder.read_heading(candidate);
      for (std::size_t i = candidate.begin; i < behind; ++i) candidate.metadata.push_back(i);
    }
    finder.observe(candidate);
    forget_anchor(candidate, Witness::case_line);
    candidates.push_back(std::move(candidate));
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
  Finder finder(marked);
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
      finder.extend_title(candidate);
      finder.read_heading(candidate);
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
      Finder::set(candidate, Witness::repeated, 0);
      Finder::set(candidate, Witness::label, 1);
    }
    finder.observe(candidate);
    forget_anchor(candidate, Witness::label);
    candidates.push_back(std::move(candidate));
  }
  // Where most titles are lost, what stands before the others is none either.
  const auto with_title = static_cast<std::size_t>(
      std::count_if(candidates.begin(), candidates.end(),
                    [](const Candidate& candidate) { return !candidate.title.empty(); }));
  if (with_title * 2 < candidates.size()) {
    for (Candidate& candidate : candidates) {
      candidate.title.clear();
      candidate.begin = candidate.title_begin = candidate.title_end;
      finder.observe(candidate);
      forget_anchor(candidate, Witness::label);
    }
  }
  adopt_numbers(marked, candidates);
  return candidates;
}

std::vector<Candidate> heading_candidates(const MarkedDocument& marked, const ItemForm& form) {
  Finder finder(marked);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const Block& block = marked.document.blocks[i];
    const BlockMarks& marks = marked.marks[i];
    const bool fits = form.level > 0 ? block.kind == BlockKind::heading && block.level == form.level
                                     : marks.is_underlined;
    if (!fits || marked.contents.contains(i) || marks.label || marks.metadata || marks.group) {
      continue;
    }
    Candidate candidate = finder.titled(i, 0);
    if (!marks.numberings.empty()) {
      const Numbering& numbering = marks.numberings.front();
      if (numbering.size < block.text.size()) {
        candidate.title = block.text.substr(numbering.size);
        candidate.number = numbering.printed;
        candidate.values = numbering.values;
      }
    }
    finish_candidate(finder, false, candidate);
    forget_anchor(candidate, Witness::style);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
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
  }
  return {};
}

// --- The chain ---------------------------------------------------------------------------------

// What it adds that one heading follows the other.
double step(const ItemForm& form, const Candidate& from, const Candidate& to) {
  if (form.kind == FormKind::restarted_number) {
    return to.values == from.values ? restarted_number_adds : -same_number_costs;
  }
  if (form.kind != FormKind::number) return 0;
  // The list of contents knows better than the numbers what comes next.
  if (from.listed >= 0 && to.listed == from.listed + 1) return next_number_adds;
  const std::vector<int>& left = from.values;
  const std::vector<int>& right = to.values;
  if (left == right) return -same_number_costs;
  const std::size_t common = std::min(left.size(), right.size());
  for (std::size_t level = 0; level < common; ++level) {
    if (left[level] == right[level]) continue;
    const int difference = right[level] - left[level];
    if (difference < 0) {
      // Numbers begin anew in a further group.
      return right.back() == 1 && to.begins_group ? -backwards_costs / 2 : -backwards_costs;
    }
    const bool goes_on = level + 1 == right.size() || right[level + 1] == 1;
    if (difference == 1 && goes_on) return next_number_adds;
    return -std::min(gap_costs * (difference - 1) + (goes_on ? 0 : 1), most_gap_costs);
  }
  // "2" and "2.1": a section and its first item.
  return right.size() > left.size() && right.back() == 1 ? 0 : -1;
}

double start(const ItemForm& form, const Candidate& candidate) {
  if (form.kind != FormKind::number) return 0;
  return candidate.values.back() == 1 ? first_number_adds : 0;
}

// The best chain through the candidates; gives its score.
double choose_chain(Hypothesis& hypothesis, double threshold) {
  const std::vector<Candidate>& all = hypothesis.candidates;
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<double> best(all.size());
  std::vector<std::size_t> previous(all.size(), none);
  double top = 0;
  std::size_t last = none;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double own = all[i].evidence + threshold;
    double from_before = start(hypothesis.form, all[i]);
    std::size_t seen = 0;
    for (std::size_t j = i; j-- > 0 && seen < most_predecessors; ++seen) {
      // Two candidates of one heading, or one within the other's heading.
      if (all[j].anchor == all[i].anchor || all[j].body_begin > all[i].anchor) continue;
      const double score = best[j] + step(hypothesis.form, all[j], all[i]);
      if (score > from_before) {
        from_before = score;
        previous[i] = j;
      }
    }
    best[i] = own + from_before;
    if (best[i] > top) {
      top = best[i];
      last = i;
    }
  }
  hypothesis.chosen.clear();
  for (std::size_t i = last; i != none; i = previous[i]) hypothesis.chosen.push_back(i);
  std::reverse(hypothesis.chosen.begin(), hypothesis.chosen.end());
  return top;
}

// Labels that begin again and further case lines within an item: headings that were missed.
double missed_restarts(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  double missed = 0;
  for (std::size_t i = 0; i < hypothesis.chosen.size(); ++i) {
    const std::size_t begin = hypothesis.candidates[hypothesis.chosen[i]].body_begin;
    const std::size_t end = i + 1 < hypothesis.chosen.size()
                                ? hypothesis.candidates[hypothesis.chosen[i + 1]].begin
                                : marked.marks.size();
    std::set<std::string> seen;
    bool is_decided = false;
    for (std::size_t at = begin; at < end; ++at) {
      const BlockMarks& marks = marked.marks[at];
      if (marks.metadata && marks.metadata->names_case) missed += 0.5;
      if (!marks.label || marks.label->is_sentence || !marks.label->body.empty()) continue;
      if (marks.label->kind == PartKind::attachments) continue;
      const std::string name = letters_of(marks.label->name);
      // A second Beslutning may be the same one, printed again.
      if (!seen.insert(name).second) missed += 1;
      // A summary below the decision is the next item's, unless decisions stand first here.
      if (marks.label->kind == PartKind::summary && is_decided) missed += 1;
      if (marks.label->kind == PartKind::decision && seen.size() > 1) is_decided = true;
    }
  }
  return missed;
}

double median_evidence(const Hypothesis& hypothesis) {
  std::vector<double> values;
  for (const std::size_t index : hypothesis.chosen) {
    values.push_back(hypothesis.candidates[index].evidence);
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double labels_in_head(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  if (hypothesis.chosen.empty()) return 0;
  const std::size_t first = hypothesis.candidates[hypothesis.chosen.front()].begin;
  double labels = 0;
  for (std::size_t i = marked.contents.end; i < first; ++i) {
    const std::optional<Label>& label = marked.marks[i].label;
    if (!label || !label->body.empty() || label->is_sentence) continue;
    // "Referat" is what the document is.
    if (to_lower(label->name) != "referat") ++labels;
  }
  return std::min(labels * label_in_head_costs, most_label_in_head_costs);
}

void solve(const MarkedDocument& marked, Hypothesis& hypothesis) {
  const FormKind kind = hypothesis.form.kind;
  WitnessOdds odds;
  if (kind == FormKind::case_line || kind == FormKind::label || kind == FormKind::titled_label) {
    // Nothing but the whole document tells whether they begin the items: all or none.
    const double counts = kind == FormKind::case_line ? case_line_adds : label_adds;
    for (std::size_t i = 0; i < hypothesis.candidates.size(); ++i) {
      Candidate& candidate = hypothesis.candidates[i];
      candidate.evidence =
          std::clamp(odds.evidence_of(candidate) + counts, -most_evidence, most_evidence);
      if (candidate.evidence < least_anchor_evidence) continue;
      hypothesis.chosen.push_back(i);
      hypothesis.score += candidate.evidence;
    }
  }
  const double threshold = kind == FormKind::number    ? number_threshold
                           : kind == FormKind::heading ? heading_threshold
                                                       : restarted_threshold;
  constexpr int rounds = 3;
  double least = -most_evidence;
  for (int round = 0; round < rounds && hypothesis.chosen.empty(); ++round) {
    for (Candidate& candidate : hypothesis.candidates) {
      candidate.evidence = std::clamp(odds.evidence_of(candidate), -most_evidence, most_evidence);
      // The form that was learned is applied strictly: what lacks its signs is hardly a heading.
      if (candidate.evidence < least && candidate.listed < 0) candidate.evidence -= laxness_costs;
    }
    hypothesis.score = choose_chain(hypothesis, threshold);
    if (hypothesis.chosen.size() < 2 || round + 1 == rounds) break;
    least = median_evidence(hypothesis) - strictness;
    std::vector<bool> is_chosen(hypothesis.candidates.size());
    for (const std::size_t index : hypothesis.chosen) is_chosen[index] = true;
    odds = WitnessOdds(hypothesis.candidates, is_chosen);
    hypothesis.chosen.clear();
  }
  hypothesis.score -= missed_restart_costs * missed_restarts(marked, hypothesis);
  hypothesis.score -= labels_in_head(marked, hypothesis);
  if (kind == FormKind::label && !hypothesis.chosen.empty()) {
    const Candidate& first = hypothesis.candidates[hypothesis.chosen.front()];
    const std::optional<Label>& label = marked.marks[first.anchor].label;
    if (label && to_lower(label->name) != hypothesis.form.word) {
      hypothesis.score -= other_first_label_costs;
    }
  }
}

// "Emne: Ny cykelsti": labels whose text is the title.
bool opens_titles(std::string_view label) {
  const std::string lower = to_lower(label);
  return lower == "emne" || lower == "titel" || lower == "overskrift" || lower == "sagstitel";
}

// The forms that the document offers.
std::vector<ItemForm> forms_of(const MarkedDocument& marked) {
  struct Offer {
    int count = 0;
    int repeated_ones = 0;
  };
  std::map<std::pair<std::string, std::pair<NumberSystem, bool>>, Offer> numbers;
  std::map<std::string, int> labels;
  std::map<std::string, int> titled_labels;
  std::map<int, int> levels;
  int case_lines = 0;
  int underlined = 0;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    const BlockMarks& marks = marked.marks[i];
    if (marked.contents.contains(i)) continue;
    for (const Numbering& numbering : marks.numberings) {
      Offer& offer =
          numbers[{numbering.word, {numbering.system, numbering.mark == NumberMark::glued}}];
      ++offer.count;
      if (numbering.values == std::vector<int>{1}) ++offer.repeated_ones;
    }
    if (marks.metadata && marks.metadata->names_case) ++case_lines;
    if (marks.label && !marks.label->is_sentence && marks.label->body.empty()) {
      ++labels[to_lower(marks.label->name)];
      if (!marks.label->rest.empty() && opens_titles(marks.label->name)) {
        ++titled_labels[to_lower(marks.label->name)];
      }
    }
    if (marked.document.blocks[i].kind == BlockKind::heading) {
      ++levels[marked.document.blocks[i].level];
    }
    if (marks.is_underlined) ++underlined;
  }
  std::vector<ItemForm> forms;
  constexpr int least = static_cast<int>(least_candidates);
  // A document has few forms of numbers, and no agenda thousands of items: hostile ones are
  // bounded.
  constexpr std::size_t most_number_forms = 24;
  constexpr int most_candidates = 20'000;
  std::vector<int> counts;
  for (const auto& [key, offer] : numbers) counts.push_back(offer.count);
  std::sort(counts.rbegin(), counts.rend());
  const int least_of_many =
      counts.size() > most_number_forms ? counts[most_number_forms] + 1 : least;
  for (const auto& [key, offer] : numbers) {
    if (offer.count < std::max(least, least_of_many) || offer.count > most_candidates) continue;
    ItemForm form;
    form.word = key.first;
    form.system = key.second.first;
    form.is_glued = key.second.second;
    forms.push_back(form);
    if (offer.repeated_ones >= 3 && !form.is_glued) {
      form.kind = FormKind::restarted_number;
      forms.push_back(form);
    }
  }
  const auto add = [&forms](FormKind kind, const std::string& word, int level) {
    ItemForm form;
    form.kind = kind;
    form.word = word;
    form.level = level;
    forms.push_back(form);
  };
  if (case_lines >= least && case_lines <= most_candidates) add(FormKind::case_line, "", 0);
  for (const auto& [word, count] : labels) {
    if (count >= 3 && count <= most_candidates) add(FormKind::label, word, 0);
  }
  for (const auto& [word, count] : titled_labels) {
    if (count >= 3 && count <= most_candidates) add(FormKind::titled_label, word, 0);
  }
  for (const auto& [level, count] : levels) {
    if (count >= least && count <= most_candidates && level > 0) add(FormKind::heading, "", level);
  }
  if (underlined >= least && underlined <= most_candidates) add(FormKind::heading, "", 0);
  return forms;
}

// "Sagsfremstilling2. Handleplan for grundvand": some exports glue the next title to the last line
// of the item before. The list of contents says which these are.
bool split_glued_titles(MarkedDocument& marked) {
  static const RE2 glued("^(.*[\\p{Ll}.)])(\\d{1,3}\\. ?[\\p{L}\\d].*)$");
  if (marked.contents.titles.empty()) return false;
  std::vector<Block> blocks;
  bool is_split = false;
  for (const Block& block : marked.document.blocks) {
    std::string before;
    std::string title;
    bool fits = block.text.size() < 400 && RE2::FullMatch(block.text, glued, &before, &title);
    if (fits) {
      const std::vector<Numbering> numberings = read_numberings(title);
      fits = !numberings.empty() &&
             find_listed(marked.contents, numberings.front().printed,
                         letters_of_title(std::string_view(title).substr(
                             std::min(numberings.front().size, title.size())))) != nullptr;
    }
    blocks.push_back(block);
    if (!fits) continue;
    blocks.back().text = before;
    blocks.push_back(block);
    blocks.back().text = title;
    blocks.back().after_gap = true;
    is_split = true;
  }
  if (is_split) marked.document.blocks = std::move(blocks);
  return is_split;
}

}  // namespace

std::string_view name_of(Witness witness) {
  constexpr std::array<std::string_view, witness_count> names = {
      "listed", "case line", "repeated",      "label",          "access", "gap",   "opening",
      "ending", "length",    "place in list", "standing title", "mark",   "style", "indent"};
  return names[static_cast<std::size_t>(witness)];
}

std::string describe(const ItemForm& form) {
  switch (form.kind) {
    case FormKind::number:
    case FormKind::restarted_number: {
      std::string text = form.system == NumberSystem::roman    ? "roman numbers"
                         : form.system == NumberSystem::letter ? "letters"
                                                               : "numbers";
      if (form.kind == FormKind::restarted_number) text = "the number 1 again and again";
      if (form.is_glued) text += " glued to the title";
      if (!form.word.empty()) text += " behind \"" + form.word + "\"";
      return text;
    }
    case FormKind::case_line:
      return "case lines";
    case FormKind::label:
      return "the label \"" + form.word + "\" starts again";
    case FormKind::titled_label:
      return "titles behind the label \"" + form.word + "\"";
    case FormKind::heading:
      break;
  }
  return form.level > 0 ? "headings of level " + std::to_string(form.level) : "underlined headings";
}

MarkedDocument mark_document(Document given) {
  MarkedDocument marked;
  marked.document = std::move(given);
  const Document& document = marked.document;
  marked.marks = mark_blocks(document);
  marked.contents = find_contents_list(document, marked.marks);
  if (split_glued_titles(marked)) {
    marked.marks = mark_blocks(document);
    marked.contents = find_contents_list(document, marked.marks);
  }
  std::size_t gaps = 0;
  std::size_t styled = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.after_gap) ++gaps;
    if (block.kind == BlockKind::heading || block.style.bold || block.style.size > 0 ||
        marked.marks[i].is_underlined) {
      ++styled;
    }
  }
  marked.has_gaps = gaps * 50 > document.blocks.size() && gaps * 10 < document.blocks.size() * 9;
  marked.has_styles = styled > 1;
  return marked;
}

std::vector<Hypothesis> find_hypotheses(const MarkedDocument& marked) {
  std::vector<Hypothesis> hypotheses;
  for (const ItemForm& form : forms_of(marked)) {
    Hypothesis hypothesis{form, candidates_of(marked, form), {}, 0};
    if (hypothesis.candidates.size() < least_candidates) continue;
    solve(marked, hypothesis);
    hypotheses.push_back(std::move(hypothesis));
  }
  std::stable_sort(
      hypotheses.begin(), hypotheses.end(),
      [](const Hypothesis& left, const Hypothesis& right) { return left.score > right.score; });
  return hypotheses;
}

}  // namespace dagsorden
