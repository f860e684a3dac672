// Declared in form_candidates.h.
#include <algorithm>
#include <set>

#include "common/text.h"
#include "indexer/segment/form_candidates.h"
#include "indexer/segment/heading_reader.h"

namespace dagsorden {
namespace {

// True if case lines precede the headings rather than follow them. A case line between two headings
// proves nothing.
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

// "Sag nr. 89" below its title: the title is above a bare number if a case line, a label or text
// follows the number.
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

// "Pkt. 3" with "Økonomi" below it: a label word is a title if text or another label follows.
bool is_title_like_label(const MarkedDocument& marked, std::size_t at) {
  const std::optional<Label>& label = marked.marks[at].label;
  return label && label->rest.empty() && label->body.empty() && !label->is_sentence &&
         label->kind != PartKind::decision && at + 1 < marked.marks.size() &&
         (marked.document.blocks[at + 1].after_gap || marked.marks[at + 1].label);
}

// Where a number of the form stands.
struct Anchor {
  std::size_t at;
  const Numbering* numbering;
};

std::vector<Anchor> anchors_of(const MarkedDocument& marked, const ItemForm& form) {
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    if (marked.contents.contains(i) || marked.marks[i].metadata) continue;
    for (const Numbering& numbering : marked.marks[i].numberings) {
      const bool is_glued = numbering.mark == NumberMark::glued;
      const bool has_word =
          numbering.word == form.word || (form.word_may_lack && numbering.word.empty());
      if (!has_word || numbering.system != form.system || is_glued != form.is_glued) continue;
      anchors.push_back({i, &numbering});
    }
  }
  return anchors;
}

bool is_number_alone(const MarkedDocument& marked, const Anchor& anchor) {
  return anchor.numbering->size >= marked.document.blocks[anchor.at].text.size();
}

// The line of the title stands above the number. Returns false if none does.
bool take_title_above(const MarkedDocument& marked, const HeadingReader& reader, std::size_t at,
                      Candidate& candidate) {
  if (at == 0) return false;
  const std::string& above = marked.document.blocks[at - 1].text;
  if (!can_be_title(marked, at - 1) && !is_standing_title(above)) return false;
  candidate.begin = at - 1;
  candidate.title_begin = at - 1;
  candidate.title_end = at;
  candidate.title = above;
  // The heading continues after the number.
  Candidate behind = candidate;
  behind.title_end = at + 1;
  reader.read_heading(behind);
  candidate.metadata = behind.metadata;
  candidate.attachments = behind.attachments;
  candidate.body_begin = behind.body_begin;
  candidate.observed = behind.observed;
  return true;
}

// "Pkt. 7" with its title on the next line, or without one. Returns false if the number opens no
// item.
bool take_title_below(const MarkedDocument& marked, const HeadingReader& reader,
                      const ItemForm& form, const Anchor& anchor, Candidate& candidate) {
  const std::size_t next = anchor.at + 1;
  const bool has_block_below = next < marked.marks.size();
  const Numbering& own = *anchor.numbering;
  const std::vector<Numbering> none;
  const std::vector<Numbering>& below = has_block_below ? marked.marks[next].numberings : none;
  // A sentence may end in the same number as the heading right below it.
  const bool is_repeated = std::any_of(below.begin(), below.end(), [&](const Numbering& other) {
    return other.word == own.word && other.values == own.values;
  });
  if (is_repeated) return false;
  // A bare figure above a numbered line is a table cell, not a number.
  const bool is_cell = form.word.empty() && own.mark == NumberMark::none && !below.empty();
  const bool has_title = has_block_below && !marked.contents.contains(next) && !is_cell &&
                         (can_be_title(marked, next) || is_title_like_label(marked, next) ||
                          is_standing_title(marked.document.blocks[next].text));
  if (!has_title && form.word.empty()) return false;
  candidate.title_begin = next;
  candidate.title_end = has_title ? next + 1 : next;
  candidate.title = has_title ? marked.document.blocks[next].text : "";
  if (has_title) reader.extend_title(candidate);
  return true;
}

}  // namespace

std::vector<Candidate> numbered_candidates(const MarkedDocument& marked, const ItemForm& form) {
  const std::vector<Anchor> anchors = anchors_of(marked, form);
  std::vector<std::size_t> places;
  std::vector<std::size_t> bare;
  for (const Anchor& anchor : anchors) {
    if (is_number_alone(marked, anchor)) bare.push_back(anchor.at);
    if (places.empty() || places.back() != anchor.at) places.push_back(anchor.at);
  }
  const bool is_title_above = has_titles_before(marked, bare);
  const HeadingReader reader(marked, has_case_lines_before(marked, places));
  std::vector<Candidate> candidates;
  std::set<std::size_t> repeated;
  for (const Anchor& anchor : anchors) {
    const auto& [at, numbering] = anchor;
    Candidate candidate = reader.titled(at, numbering->size);
    candidate.number = numbering->printed;
    candidate.values = numbering->values;
    if (is_title_above && is_number_alone(marked, anchor)) {
      if (!take_title_above(marked, reader, at, candidate)) continue;
      reader.observe(candidate, std::nullopt);
    } else {
      if (is_number_alone(marked, anchor) &&
          !take_title_below(marked, reader, form, anchor, candidate)) {
        continue;
      }
      reader.finish(candidate, std::nullopt);
    }
    set_witness(candidate, Witness::mark, static_cast<int>(numbering->mark));
    // The figure at the start of the title may belong to the number, so it proves nothing.
    if (form.is_glued && !candidate.title.empty() && is_ascii_digit(candidate.title.front())) {
      set_witness(candidate, Witness::opening, -1);
    }
    // A reprinted title is not a second item.
    if (repeated.count(at) != 0) continue;
    for (std::size_t i = at + 1; i < candidate.body_begin; ++i) repeated.insert(i);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace dagsorden
