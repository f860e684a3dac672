#include "indexer/segment/form_candidates.h"

#include <algorithm>
#include <set>

#include "common/text.h"
#include "indexer/segment/heading_reader.h"
#include "indexer/segment/item_numbers.h"

namespace dagsorden {
namespace {

// If most items have no title, the text in the title's place in the others is no title either.
void forget_stray_titles(const HeadingReader& reader, Witness anchor,
                         std::vector<Candidate>& candidates) {
  const auto with_title =
      std::count_if(candidates.begin(), candidates.end(),
                    [](const Candidate& candidate) { return !candidate.title.empty(); });
  if (static_cast<std::size_t>(with_title) * 2 > candidates.size()) return;
  for (Candidate& candidate : candidates) {
    if (candidate.title_end <= candidate.anchor) candidate.begin = candidate.title_end;
    candidate.title.clear();
    candidate.title_begin = candidate.title_end;
    reader.observe(candidate, anchor);
  }
}

// The end of the lines of metadata that begin at the block.
std::size_t end_of_metadata(const MarkedDocument& marked, std::size_t at) {
  constexpr std::size_t most_lines = 10;
  std::size_t end = at + 1;
  while (end < marked.marks.size() && end < at + most_lines && marked.marks[end].metadata) ++end;
  return end;
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
    const std::size_t behind = end_of_metadata(marked, at);
    if (behind < count && can_be_title(marked, behind)) ++after;
    if (at > 0 && can_be_title(marked, at - 1)) ++before;
  }
  const bool title_before = before > after;
  const HeadingReader reader(marked, !title_before);
  std::vector<Candidate> candidates;
  for (const std::size_t at : lines) {
    const std::size_t behind = end_of_metadata(marked, at);
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
    reader.observe(candidate, Witness::case_line);
    candidates.push_back(std::move(candidate));
  }
  forget_stray_titles(reader, Witness::case_line, candidates);
  adopt_numbers(marked, candidates);
  return candidates;
}

// Tells at which labels a new item begins: at the label that opens items, or, in an item that lacks
// it, at a label that the previous item already has, once that item has its decision.
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
    // The very first item may lack the opening label.
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

// Items that begin with a label. The title precedes the label or follows its colon, or is missing.
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
      set_witness(candidate, Witness::repeated, 0);
      set_witness(candidate, Witness::label, 1);
    }
    reader.observe(candidate, Witness::label);
    candidates.push_back(std::move(candidate));
  }
  forget_stray_titles(reader, Witness::label, candidates);
  adopt_numbers(marked, candidates);
  return candidates;
}

// Rows of a table in which each row is an item.
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
    reader.observe(candidate, Witness::style);
    candidates.push_back(std::move(candidate));
  }
  // The column of titles may hold "1. Ny færge".
  adopt_numbers(marked, candidates);
  return candidates;
}

}  // namespace

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
