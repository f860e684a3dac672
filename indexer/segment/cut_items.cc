#include "indexer/segment/cut_items.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/heading_reader.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// How lines begin that record a decision.
constexpr std::string_view words_of_decisions[] = {
    "godkend", "vedtag", "tiltr",       "taget til", "tages til", "til efterretning",
    "drøftet", "udsat",  "udsættes",    "anbefal",   "oversend",  "afvist",
    "forkast", "valgt",  "indstilling", "ingen ",    "intet"};

// Where the item's table ends, or `end` if that comes first.
std::size_t end_in_table(const MarkedDocument& marked, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (marked.document.blocks[i].after_items) return i;
  }
  return end;
}

// Does a time such as "Kl. 17.05-17.10" precede several items directly? It then belongs to the next
// item.
bool have_times_above(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  constexpr std::ptrdiff_t least_items = 3;
  return std::count_if(hypothesis.chosen.begin(), hypothesis.chosen.end(), [&](std::size_t index) {
           const std::size_t begin = hypothesis.candidates[index].begin;
           return begin > 0 && is_time_alone(marked.document.blocks[begin - 1].text);
         }) >= least_items;
}

bool belongs_to_no_item(const MarkedDocument& marked, std::size_t at) {
  return marked.marks[at].is_furniture || marked.marks[at].group.has_value();
}

// Is the candidate the section of the next one, as "2. Beslutningssager" right above "2.1 Ny færge"
// is?
bool is_section_of(const Candidate& candidate, const Candidate& next) {
  if (candidate.values.size() + 1 != next.values.size()) return false;
  if (!std::equal(candidate.values.begin(), candidate.values.end(), next.values.begin())) {
    return false;
  }
  return next.begin <= candidate.body_begin + 1;
}

// Finds a section heading that the chain lacks, such as "2. Beslutningssager" above "2.1 Ny færge".
// Looks in the last lines above the item, but not in the previous item. Returns the first block of
// the item if there is none.
std::size_t section_heading_before(const MarkedDocument& marked, const Candidate& candidate,
                                   std::size_t earliest) {
  constexpr std::size_t most_blocks = 3;
  if (candidate.values.size() != 2) return candidate.begin;
  const std::vector<int> wanted = {candidate.values.front()};
  for (std::size_t back = 1; back <= most_blocks && candidate.begin >= earliest + back; ++back) {
    const std::size_t at = candidate.begin - back;
    const BlockMarks& marks = marked.marks[at];
    if (marks.label || marked.contents.contains(at)) break;
    // The item's "Sagsnr." may be in the margin above its title.
    if (marks.metadata) continue;
    for (const Numbering& numbering : marks.numberings) {
      const bool has_title = back > 1 || numbering.size < marked.document.blocks[at].text.size();
      if (numbering.values == wanted && numbering.mark != NumberMark::glued && has_title) return at;
    }
  }
  return candidate.begin;
}

// The section title in these blocks, which hold the section's heading.
std::string section_title_in(const MarkedDocument& marked, std::size_t begin, std::size_t end) {
  std::string title;
  for (std::size_t i = begin; i < end; ++i) {
    std::string_view text = marked.document.blocks[i].text;
    if (i == begin) {
      text.remove_prefix(marked.marks[i].numberings.front().size);
    }
    if (!title.empty() && !text.empty()) title.push_back(' ');
    title.append(text);
  }
  return title;
}

// The access of titles that the list of contents groups under "Lukkede dagsordenspunkter".
std::vector<std::optional<std::string>> access_of_listed(const ContentsList& contents,
                                                         const MarkedDocument& marked) {
  constexpr std::size_t most_before = 2;
  std::vector<std::optional<std::string>> all;
  std::optional<std::string> access;
  std::size_t at = contents.begin - std::min(contents.begin, most_before);
  for (const ListedTitle& title : contents.titles) {
    for (; at < title.block; ++at) {
      if (marked.marks[at].group) access = marked.marks[at].group->access;
    }
    all.push_back(access);
  }
  return all;
}

bool is_long_rule(const MarkedDocument& marked, std::size_t at) {
  constexpr std::size_t least_width = 20;
  return marked.marks[at].is_furniture && marked.document.blocks[at].text.size() >= least_width &&
         marked.document.blocks[at].text.find_first_not_of("_=-*") == std::string::npos;
}

// If rules separate all items, one ends the last item, too.
std::optional<std::size_t> rule_behind_last(const MarkedDocument& marked,
                                            const Hypothesis& hypothesis) {
  constexpr std::size_t least_items = 3;
  if (hypothesis.chosen.size() < least_items) return std::nullopt;
  for (const std::size_t index : hypothesis.chosen) {
    const std::size_t begin = hypothesis.candidates[index].begin;
    if (begin == 0 || !is_long_rule(marked, begin - 1)) return std::nullopt;
  }
  for (std::size_t i = hypothesis.candidates[hypothesis.chosen.back()].body_begin;
       i < marked.marks.size(); ++i) {
    if (is_long_rule(marked, i)) return i;
  }
  return std::nullopt;
}

// A letter quoted in the last item may end with a greeting before the decision follows.
bool is_decided_below(const MarkedDocument& marked, std::size_t at) {
  return std::any_of(marked.marks.begin() + static_cast<std::ptrdiff_t>(at), marked.marks.end(),
                     [](const BlockMarks& marks) {
                       return marks.label && marks.label->kind == PartKind::decision;
                     });
}

std::size_t end_of_last(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const std::size_t begin = hypothesis.candidates[hypothesis.chosen.back()].body_begin;
  if (const std::optional<std::size_t> rule = rule_behind_last(marked, hypothesis)) return *rule;
  const std::size_t from =
      std::max(begin, blocks.size() > most_foot_blocks ? blocks.size() - most_foot_blocks : 0);
  for (std::size_t i = from; i < blocks.size(); ++i) {
    std::string_view text = blocks[i].text;
    if (!marked.marks[i].numberings.empty()) {
      text.remove_prefix(marked.marks[i].numberings.front().size);
    }
    const bool is_of_label =
        i > 0 && marked.marks[i - 1].label && marked.marks[i - 1].label->rest.empty();
    if (!is_of_label && is_page_foot(text) && !is_decided_below(marked, i)) return i;
  }
  return blocks.size();
}

// How a block is set apart from text; empty if it is not.
std::string look_of_heading(const MarkedDocument& marked, std::size_t at) {
  const Block& block = marked.document.blocks[at];
  const BlockMarks& marks = marked.marks[at];
  const bool is_set_apart = block.kind == BlockKind::heading || block.style.bold ||
                            marks.is_in_capitals || block.style.underlined;
  if (!is_set_apart || block.kind == BlockKind::table_row) return {};
  return std::to_string(static_cast<int>(block.kind)) + std::to_string(block.level) +
         (block.style.bold ? 'b' : '-') + (marks.is_in_capitals ? 'c' : '-') + block.style.look;
}

bool may_be_group(const MarkedDocument& marked, std::size_t at) {
  const std::string& text = marked.document.blocks[at].text;
  const BlockMarks& marks = marked.marks[at];
  // "C. Til orientering"
  const bool is_lettered =
      !marks.numberings.empty() && marks.numberings.front().system == NumberSystem::letter;
  // "Godkendt" may be set in bold at the end of items.
  static const RE2 decision("(?i)^(?:enstemmigt )?" + any_of(words_of_decisions));
  if (RE2::PartialMatch(text, decision)) return false;
  return text.size() <= short_title && !marks.label && !marks.metadata &&
         (marks.numberings.empty() || is_lettered) && !ends_like_sentence(text) &&
         !begins_small(text);
}

// "TEMA: TRAFIK", "Punkter til beslutning – økonomi": headings that look alike and with texts of
// their own, that occur only right above items belong to groups, not to the text of the previous
// item.
void leave_out_groups(const MarkedDocument& marked, std::vector<LearnedItem>& items) {
  constexpr std::size_t least_groups = 2;
  std::map<std::string, std::set<std::string>> groups;
  std::map<std::string, std::size_t> others;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t last = items[i].body_end - 1;
    for (std::size_t at = items[i].body_begin; at < items[i].body_end; ++at) {
      const std::string look = look_of_heading(marked, at);
      if (look.empty()) continue;
      const bool is_group = at == last && i + 1 < items.size() && may_be_group(marked, at) &&
                            groups[look].insert(marked.document.blocks[at].text).second;
      if (!is_group) ++others[look];
    }
  }
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    if (items[i].body_end == items[i].body_begin) continue;
    const std::size_t last = items[i].body_end - 1;
    const std::string look = look_of_heading(marked, last);
    const bool is_group = !look.empty() && may_be_group(marked, last) &&
                          groups[look].size() >= least_groups &&
                          groups[look].size() * 2 <= items.size() && others.count(look) == 0;
    if (is_group) --items[i].body_end;
  }
}

std::size_t end_of_body(const MarkedDocument& marked, const Hypothesis& hypothesis, std::size_t i,
                        bool are_timed) {
  const std::size_t begin = hypothesis.candidates[hypothesis.chosen[i]].body_begin;
  const bool is_last = i + 1 == hypothesis.chosen.size();
  std::size_t end = is_last ? end_of_last(marked, hypothesis)
                            : hypothesis.candidates[hypothesis.chosen[i + 1]].begin;
  end = std::max(end, begin);
  if (hypothesis.form.kind == FormKind::row) end = end_in_table(marked, begin, end);
  const bool ends_in_time =
      !is_last && are_timed && end > begin && is_time_alone(marked.document.blocks[end - 1].text);
  if (ends_in_time) --end;
  while (end > begin && belongs_to_no_item(marked, end - 1)) --end;
  return end;
}

// The section that the items below its heading are in.
struct Section {
  std::string number;
  std::string title;
  std::optional<std::size_t> begin;  // empty after its first item

  bool has(const Candidate& candidate) const {
    return !number.empty() && candidate.number.starts_with(number + ".");
  }
};

// The access that headings of groups give to the items below them.
class GroupAccess {
 public:
  // Group headings in the list of contents do not apply to the items below.
  explicit GroupAccess(const MarkedDocument& marked)
      : marked_(marked),
        listed_(access_of_listed(marked.contents, marked)),
        at_(marked.contents.end) {}

  // Candidates must come in the order of the document.
  std::optional<std::string> of(const Candidate& candidate) {
    for (; at_ < candidate.begin; ++at_) {
      if (marked_.marks[at_].group) access_ = marked_.marks[at_].group->access;
    }
    at_ = std::max(at_, candidate.title_end);
    if (access_ || candidate.listed < 0) return access_;
    return listed_[static_cast<std::size_t>(candidate.listed)];
  }

 private:
  const MarkedDocument& marked_;
  std::vector<std::optional<std::string>> listed_;
  std::optional<std::string> access_;
  std::size_t at_;
};

LearnedItem item_of(const Candidate& candidate) {
  LearnedItem item;
  item.section_begin = candidate.begin;
  item.begin = candidate.begin;
  item.title_begin = candidate.title_begin;
  item.title_end = candidate.title_end;
  item.body_begin = candidate.body_begin;
  item.title = candidate.title;
  item.number = candidate.number;
  item.metadata = candidate.metadata;
  item.attachments = candidate.attachments;
  return item;
}

}  // namespace

std::vector<LearnedItem> cut_items(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  std::vector<LearnedItem> items;
  const bool are_timed = have_times_above(marked, hypothesis);
  GroupAccess group_access(marked);
  Section section;
  for (std::size_t i = 0; i < hypothesis.chosen.size(); ++i) {
    const Candidate& candidate = hypothesis.candidates[hypothesis.chosen[i]];
    const bool is_section =
        i + 1 < hypothesis.chosen.size() &&
        is_section_of(candidate, hypothesis.candidates[hypothesis.chosen[i + 1]]);
    if (is_section) {
      section = {candidate.number, candidate.title, candidate.begin};
      continue;
    }
    // A section has one heading, so a further "2." in it is an entry of a list.
    if (!section.has(candidate)) {
      const std::size_t heading =
          section_heading_before(marked, candidate, items.empty() ? 0 : items.back().body_begin);
      if (heading < candidate.begin) {
        section = {std::to_string(candidate.values.front()),
                   section_title_in(marked, heading, candidate.begin), heading};
        if (!items.empty()) items.back().body_end = heading;
      }
    }
    LearnedItem item = item_of(candidate);
    item.section_begin = std::exchange(section.begin, std::nullopt).value_or(item.begin);
    if (candidate.values.size() > 1 && section.has(candidate)) {
      item.section_number = section.number;
      item.section_title = section.title;
    }
    item.body_end = end_of_body(marked, hypothesis, i, are_timed);
    item.group_access = group_access.of(candidate);
    items.push_back(std::move(item));
  }
  leave_out_groups(marked, items);
  return items;
}

}  // namespace dagsorden
