#include "indexer/segment/learned_items.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/heading_reader.h"
#include "indexer/segment/single_item.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// What agendas and minutes call themselves at the top.
constexpr std::string_view agenda_words[] = {
    "dagsorden",        "referat",  "beslutningsprotokol",  "beslutninger",
    "mødeindkaldelse",  "mødedato", "forhandlingsprotokol", "mødeprotokol",
    "generalforsamling"};

// How lines begin that record a decision.
constexpr std::string_view words_of_decisions[] = {
    "godkend", "vedtag", "tiltr",       "taget til", "tages til", "til efterretning",
    "drøftet", "udsat",  "udsættes",    "anbefal",   "oversend",  "afvist",
    "forkast", "valgt",  "indstilling", "ingen ",    "intet"};

// The average score of an item must reach this, or the form is rejected.
constexpr double least_score_of_item = 1.5;
// The best rival that cuts elsewhere must score less than this share of the winner, or both are
// rejected.
constexpr double nearest_rival = 0.97;

bool shows(const Candidate& candidate, Witness witness) {
  return candidate.observed[static_cast<std::size_t>(witness)] > 0;
}

// Witnesses that headings of agendas have and those of other texts lack.
bool has_agenda_witness(const Candidate& candidate) {
  return shows(candidate, Witness::case_line) || shows(candidate, Witness::label) ||
         shows(candidate, Witness::access) || shows(candidate, Witness::standing);
}

bool has_own_witness(const Candidate& candidate) {
  return has_agenda_witness(candidate) || shows(candidate, Witness::listed) ||
         shows(candidate, Witness::repeated) || shows(candidate, Witness::style);
}

// The share of items of the left hypothesis that begin within a heading of the right one.
double shared_beginnings(const Hypothesis& left, const Hypothesis& right) {
  std::set<std::size_t> begins;
  for (const std::size_t index : right.chosen) {
    const Candidate& candidate = right.candidates[index];
    for (std::size_t i = candidate.begin; i <= candidate.body_begin; ++i) begins.insert(i);
  }
  std::size_t shared = 0;
  for (const std::size_t index : left.chosen) {
    const Candidate& candidate = left.candidates[index];
    for (std::size_t i = candidate.begin; i <= candidate.body_begin; ++i) {
      if (begins.count(i) != 0) {
        ++shared;
        break;
      }
    }
  }
  return static_cast<double>(shared) /
         static_cast<double>(std::max<std::size_t>(left.chosen.size(), 1));
}

constexpr std::size_t most_head = 30;

// Does the head say that this is an agenda or minutes?
bool names_agenda(const MarkedDocument& marked, std::size_t first_item) {
  static const RE2 pattern("(?i)(?:" + any_of(agenda_words) + R"(|(?:møde|protokol)\b))");
  for (std::size_t i = 0; i < first_item && i < most_head; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    if (text.size() < 120 && RE2::PartialMatch(text, pattern)) return true;
  }
  return RE2::PartialMatch(marked.document.title, pattern);
}

// Reports and statutes have numbered headings with labels, too, but do not mention a meeting.
bool tells_of_meeting(const MarkedDocument& marked, const Hypothesis& best) {
  const std::size_t first = best.candidates[best.chosen.front()].begin;
  if (names_item(best.form.word) || names_agenda(marked, first)) return true;
  bool has_body = false;
  bool has_date = false;
  for (std::size_t i = 0; i < first && i < most_head; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    has_body = has_body || names_body(text);
    has_date = has_date || find_meeting_date(text).has_value();
  }
  if (has_body && has_date) return true;
  std::size_t with_case = 0;
  for (const std::size_t index : best.chosen) {
    const Candidate& candidate = best.candidates[index];
    if (shows(candidate, Witness::standing) || shows(candidate, Witness::access)) return true;
    const bool has_case =
        std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                    [&](std::size_t at) { return marked.marks[at].metadata->names_case; });
    if (has_case || best.form.kind == FormKind::case_line) ++with_case;
  }
  if (with_case * 2 >= best.chosen.size()) return true;
  return std::any_of(marked.marks.begin(), marked.marks.end(), [](const BlockMarks& marks) {
    return marks.group || (marks.label && marks.label->kind == PartKind::decision);
  });
}

// Does the head name a body, a date and a time? Only a meeting has all three.
bool tells_when(const MarkedDocument& marked, std::size_t first_item) {
  constexpr std::size_t most_blocks = 12;
  bool has_body = names_agenda(marked, first_item);
  bool has_time = false;
  for (std::size_t i = 0; i < first_item && i < most_blocks; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    has_body = has_body || names_body(text);
    const std::optional<FoundDate> date = find_meeting_date(text);
    has_time = has_time || (date && find_meeting_time(text.substr(date->end)));
  }
  return has_body && has_time;
}

std::string why_not(const MarkedDocument& marked, const Hypothesis& best, double rival) {
  const std::size_t count = best.chosen.size();
  std::size_t with_witness = 0;
  std::size_t of_agenda = 0;
  const bool is_anchored =
      best.form.kind == FormKind::heading
          ? best.form.heading == HeadingMark::case_number
          : best.form.kind != FormKind::number && best.form.kind != FormKind::restarted_number;
  for (const std::size_t index : best.chosen) {
    if (is_anchored || has_own_witness(best.candidates[index])) ++with_witness;
    if (is_anchored || has_agenda_witness(best.candidates[index])) ++of_agenda;
  }
  const Candidate& first = best.candidates[best.chosen.front()];
  const bool is_sure_alone = shows(first, Witness::case_line) && shows(first, Witness::label) &&
                             names_agenda(marked, first.begin);
  if (count < 2 && !is_sure_alone) return "only one heading was found";
  // Labels that open items occur throughout the document, not only at its end.
  if (best.form.kind == FormKind::label && first.begin > most_head &&
      first.begin * 3 > marked.document.blocks.size()) {
    return "much of it stands before the first item";
  }
  constexpr std::size_t least_in_order = 4;
  const bool is_chance =
      best.form.kind == FormKind::heading
          ? best.form.heading == HeadingMark::gap || best.form.heading == HeadingMark::alone
          : best.form.kind != FormKind::restarted_number;
  const bool is_of_meeting =
      !is_chance && count >= least_in_order && tells_when(marked, first.begin);
  const double least_score = is_of_meeting ? least_score_of_item / 3 : least_score_of_item;
  if (best.score < least_score * static_cast<double>(count)) {
    return "its headings have too few witnesses";
  }
  // Consecutive numbers below the head of an agenda need no other witness.
  const bool is_ordered = best.form.kind == FormKind::number && count >= least_in_order &&
                          (names_item(best.form.word) || names_agenda(marked, first.begin) ||
                           (of_agenda > 0 && tells_when(marked, first.begin)));
  // Nor do headings that are set apart, if one of them is a standing title.
  const bool is_set_apart = (best.form.kind == FormKind::heading || is_of_meeting) &&
                            count >= least_in_order &&
                            (is_of_meeting || (of_agenda > 0 && names_agenda(marked, first.begin)));
  if (!is_ordered && !is_set_apart && (of_agenda * 4 < count || with_witness * 2 < count)) {
    return "its headings look like those of any text";
  }
  if (!is_of_meeting && !tells_of_meeting(marked, best)) return "nothing in it tells of a meeting";
  if (rival > nearest_rival * best.score) return "two ways to cut it are as likely";
  return "";
}

// Where the item's table ends, or `end` if that comes first.
std::size_t end_in_table(const MarkedDocument& marked, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (marked.document.blocks[i].after_items) return i;
  }
  return end;
}

// Does a time such as "Kl. 17.05-17.10" precede several items directly? It then belongs to the next
// item.
bool have_times_above(const MarkedDocument& marked, const Hypothesis& best) {
  constexpr std::ptrdiff_t least_items = 3;
  return std::count_if(best.chosen.begin(), best.chosen.end(), [&](std::size_t index) {
           const std::size_t begin = best.candidates[index].begin;
           return begin > 0 && is_time_alone(marked.document.blocks[begin - 1].text);
         }) >= least_items;
}

bool belongs_to_nobody(const MarkedDocument& marked, std::size_t at) {
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
std::optional<std::size_t> rule_behind_last(const MarkedDocument& marked, const Hypothesis& best) {
  constexpr std::size_t least_items = 3;
  if (best.chosen.size() < least_items) return std::nullopt;
  for (const std::size_t index : best.chosen) {
    const std::size_t begin = best.candidates[index].begin;
    if (begin == 0 || !is_long_rule(marked, begin - 1)) return std::nullopt;
  }
  for (std::size_t i = best.candidates[best.chosen.back()].body_begin; i < marked.marks.size();
       ++i) {
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

std::size_t end_of_last(const MarkedDocument& marked, const Hypothesis& best) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const std::size_t begin = best.candidates[best.chosen.back()].body_begin;
  if (const std::optional<std::size_t> rule = rule_behind_last(marked, best)) return *rule;
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

// "TEMA: TRAFIK", "Punkter til beslutning – økonomi": headings that look alike and occur only right
// above items belong to groups, not to the text of the previous item.
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

}  // namespace

LearnedItems choose_items(const MarkedDocument& marked, const std::vector<Hypothesis>& hypotheses) {
  LearnedItems result;
  if (std::optional<LearnedItem> item = single_item(marked)) {
    result.items.push_back(std::move(*item));
    return result;
  }
  if (hypotheses.empty() || hypotheses.front().chosen.empty()) {
    result.reason = "no numbers, case lines, labels or headings that come again were found";
    return result;
  }
  const Hypothesis& best = hypotheses.front();
  double rival = 0;
  for (std::size_t i = 1; i < hypotheses.size(); ++i) {
    const Hypothesis& other = hypotheses[i];
    const double shared = std::max(shared_beginnings(best, other), shared_beginnings(other, best));
    if (shared < 0.5) rival = std::max(rival, other.score);
  }
  result.margin = best.score - rival;
  result.reason = why_not(marked, best, rival);
  if (!result.reason.empty()) return result;

  const bool are_timed = have_times_above(marked, best);
  std::optional<std::string> section_number;
  std::optional<std::string> section_title;
  std::optional<std::size_t> section_begin;
  std::optional<std::string> access;
  const std::vector<std::optional<std::string>> listed_access =
      access_of_listed(marked.contents, marked);
  // Group headings in the list of contents do not apply to the items below.
  std::size_t at = marked.contents.end;
  for (std::size_t i = 0; i < best.chosen.size(); ++i) {
    const Candidate& candidate = best.candidates[best.chosen[i]];
    const bool is_section =
        i + 1 < best.chosen.size() && is_section_of(candidate, best.candidates[best.chosen[i + 1]]);
    if (is_section) {
      section_number = candidate.number;
      section_title = candidate.title;
      section_begin = candidate.begin;
      continue;
    }
    // A section has one heading, so a further "2." in it is an entry of a list.
    const bool is_in_section =
        section_number && candidate.number.starts_with(*section_number + ".");
    const std::size_t heading =
        is_in_section
            ? candidate.begin
            : section_heading_before(marked, candidate,
                                     result.items.empty() ? 0 : result.items.back().body_begin);
    if (heading < candidate.begin) {
      section_number = std::to_string(candidate.values.front());
      section_title = section_title_in(marked, heading, candidate.begin);
      section_begin = heading;
      if (!result.items.empty()) result.items.back().body_end = heading;
    }
    LearnedItem item;
    item.begin = candidate.begin;
    item.section_begin = section_begin.value_or(item.begin);
    section_begin.reset();
    item.title_begin = candidate.title_begin;
    item.title_end = candidate.title_end;
    item.body_begin = candidate.body_begin;
    item.title = candidate.title;
    item.number = candidate.number;
    if (candidate.values.size() > 1 && section_number &&
        candidate.number.starts_with(*section_number + ".")) {
      item.section_number = section_number;
      item.section_title = section_title;
    }
    item.metadata = candidate.metadata;
    item.attachments = candidate.attachments;
    const bool is_last = i + 1 == best.chosen.size();
    item.body_end = is_last ? end_of_last(marked, best) : best.candidates[best.chosen[i + 1]].begin;
    item.body_end = std::max(item.body_end, item.body_begin);
    if (best.form.kind == FormKind::row) {
      item.body_end = end_in_table(marked, item.body_begin, item.body_end);
    }
    for (; at < item.begin; ++at) {
      if (marked.marks[at].group) access = marked.marks[at].group->access;
    }
    at = std::max(at, item.title_end);
    item.group_access = access;
    if (!access && candidate.listed >= 0) {
      item.group_access = listed_access[static_cast<std::size_t>(candidate.listed)];
    }
    const bool ends_in_time = !is_last && are_timed && item.body_end > item.body_begin &&
                              is_time_alone(marked.document.blocks[item.body_end - 1].text);
    if (ends_in_time) --item.body_end;
    while (item.body_end > item.body_begin && belongs_to_nobody(marked, item.body_end - 1)) {
      --item.body_end;
    }
    result.items.push_back(std::move(item));
  }
  leave_out_groups(marked, result.items);
  return result;
}

}  // namespace dagsorden
