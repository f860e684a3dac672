#include "indexer/segment/form_chain.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/witnesses.h"

namespace dagsorden {
namespace {

// What a candidate must score to enter the chain, before its neighbours count.
constexpr double number_threshold = -1.5;
constexpr double next_number_adds = 2.2;
constexpr double gap_costs = 0.6;
constexpr double most_gap_costs = 4;
constexpr double backwards_costs = 4.5;
constexpr double same_number_costs = 7;
// No agenda returns to the middle of a section: "4" before "1.2" is an entry of a list.
constexpr double section_entered_again_costs = 20;
// At most this many blocks introduce a section before its first item.
constexpr std::size_t most_blocks_of_introduction = 4;
constexpr double sub_heading_costs = 9;
constexpr double first_number_adds = 1.5;
// Forms whose items are not numbered consecutively have thresholds of their own.
constexpr double restarted_threshold = -1;
constexpr double heading_threshold = -1.5;
// A case line or a label with weaker evidence does not begin an item.
constexpr double least_anchor_evidence = -2.5;
// The evidence for or against one candidate is capped at this.
constexpr double most_evidence = 9;
// A candidate may be at most this far below the median of the chosen ones.
constexpr double strictness = 7.5;
constexpr double laxness_costs = 4;
constexpr double restarted_number_adds = 1.5;
// A document seldom mixes two styles of headings.
constexpr double two_styles_cost = 4;
// A label above the first item belongs to no item, so the first cut came too late.
constexpr double label_in_head_costs = 4;
// Where titles are missing, an item is more likely to begin with its summary than with a later
// part.
constexpr double summary_first_adds = 8;
// The first item begins with a label other than the form's.
constexpr double other_first_label_costs = 3;
constexpr double most_label_in_head_costs = 8;
// A label or a case line that occurs twice in one item means that a heading was missed.
constexpr double missed_restart_costs = 2;
// The predecessor of a heading is sought at most this far back, so that the cost does not grow with
// the square of the document.
constexpr std::size_t most_predecessors = 300;

double threshold_of(FormKind kind) {
  if (kind == FormKind::number) return number_threshold;
  return kind == FormKind::heading ? heading_threshold : restarted_threshold;
}

// What the anchor adds to the score in forms whose candidates are all taken, or none: only the
// whole document can tell whether they begin items. nullopt for forms whose candidates compete one
// by one.
std::optional<double> anchor_counts(const ItemForm& form) {
  if (form.kind == FormKind::row) return 6;
  if (form.kind == FormKind::case_line) return 3;
  if (form.kind == FormKind::label || form.kind == FormKind::titled_label) return 1.5;
  if (form.kind != FormKind::heading) return std::nullopt;
  if (form.heading == HeadingMark::case_number) return 4;
  if (form.heading == HeadingMark::underlined) return 3;
  if (form.heading == HeadingMark::capitals || form.heading == HeadingMark::outdented ||
      form.heading == HeadingMark::over_label || form.heading == HeadingMark::colon) {
    return 2.5;
  }
  const bool is_weak = form.heading == HeadingMark::gap || form.heading == HeadingMark::level ||
                       form.heading == HeadingMark::alone || form.heading == HeadingMark::look;
  return is_weak ? 1 : 1.5;
}

// How much the score changes when heading `to` directly follows heading `from`.
double step(const ItemForm& form, const Candidate& from, const Candidate& to) {
  if (form.kind == FormKind::restarted_number) {
    return to.values == from.values ? restarted_number_adds : -same_number_costs;
  }
  if (form.kind != FormKind::number) return 0;
  // The list of contents is a better guide to what comes next than the numbers.
  if (from.listed >= 0 && to.listed == from.listed + 1) return next_number_adds;
  const std::vector<int>& left = from.values;
  const std::vector<int>& right = to.values;
  if (left == right) return -same_number_costs;
  const std::size_t common = std::min(left.size(), right.size());
  for (std::size_t level = 0; level < common; ++level) {
    if (left[level] == right[level]) continue;
    const int difference = right[level] - left[level];
    if (difference < 0 && left.size() == 1 && right.size() == 2 && right.back() > 1) {
      return -section_entered_again_costs;
    }
    if (difference < 0) {
      // Each group of items may begin again at 1.
      return right.back() == 1 && to.begins_group ? -backwards_costs / 2 : -backwards_costs;
    }
    const bool goes_on = level + 1 == right.size() || right[level + 1] == 1;
    if (difference == 1 && goes_on) return next_number_adds;
    return -std::min(gap_costs * (difference - 1) + (goes_on ? 0 : 1), most_gap_costs);
  }
  // "2" after "2.7" is an entry of a list.
  if (right.size() < left.size()) return -section_entered_again_costs;
  // "2.1" within the text of "2" is a sub-heading; "2a" is an item that was added between "2" and
  // "3".
  const bool is_dotted = to.number.find('.') != std::string::npos;
  if (right.size() > left.size() && is_dotted &&
      to.begin > from.body_begin + most_blocks_of_introduction) {
    return -sub_heading_costs;
  }
  // "2" and "2.1": a section and its first item.
  return right.size() > left.size() && right.back() == 1 ? 0 : -1;
}

double start(const ItemForm& form, const Candidate& candidate) {
  if (form.kind != FormKind::number) return 0;
  return candidate.values.back() == 1 ? first_number_adds : 0;
}

// Finds the best chain through the candidates and returns its score.
double choose_chain(Hypothesis& hypothesis, double threshold) {
  const std::vector<Candidate>& all = hypothesis.candidates;
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<double> best(all.size());
  std::vector<std::size_t> previous(all.size(), none);
  double top = 0;
  std::size_t last = none;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double own = all[i].evidence + threshold;
    double from_before = start(hypothesis.form, all[i]);
    std::size_t seen = 0;
    for (std::size_t j = i; j-- > 0 && seen < most_predecessors; ++seen) {
      // The two candidates share a heading, or one lies within the heading of the other.
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

// Counts repeated labels and further case lines within one item: each shows a heading that was
// missed.
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
      // A second "Beslutning" may be a reprint of the first.
      if (!seen.insert(name).second) missed += 1;
      // A summary below the decision belongs to the next item, unless decisions come first in this
      // document.
      if (marks.label->kind == PartKind::summary && is_decided) missed += 1;
      if (marks.label->kind == PartKind::decision && seen.size() > 1) is_decided = true;
    }
  }
  return missed;
}

double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double median_evidence(const Hypothesis& hypothesis) {
  std::vector<double> values;
  for (const std::size_t index : hypothesis.chosen) {
    values.push_back(hypothesis.candidates[index].evidence);
  }
  return median_of(std::move(values));
}

// A heading that looks like the others but has much weaker evidence is a sub-heading. Standing
// titles are not weighed here, as only a few items have one.
void leave_out_weak(const WitnessOdds& odds, Hypothesis& hypothesis) {
  constexpr double most_below = 3.5;
  const auto evidence_of = [&](std::size_t index) {
    const Candidate& candidate = hypothesis.candidates[index];
    return odds.evidence_of(candidate) - odds.of(candidate, Witness::standing);
  };
  std::vector<double> values;
  for (const std::size_t index : hypothesis.chosen) values.push_back(evidence_of(index));
  const double least = median_of(std::move(values)) - most_below;
  std::vector<std::size_t> strong;
  for (const std::size_t index : hypothesis.chosen) {
    // "Punkt nr.: 6" below a heading makes it one of an item.
    const bool has_number =
        hypothesis.form.kind == FormKind::heading && !hypothesis.candidates[index].number.empty();
    if (has_number || evidence_of(index) >= least) {
      strong.push_back(index);
    } else {
      hypothesis.score -= hypothesis.candidates[index].evidence;
    }
  }
  hypothesis.chosen = std::move(strong);
}

// "7" between "9" and "10" is a displaced item if no other 7 was chosen.
void take_in_moved(Hypothesis& hypothesis) {
  constexpr std::size_t least_items = 4;
  constexpr double most_below = 2;
  if (hypothesis.chosen.size() < least_items) return;
  std::set<std::vector<int>> taken;
  for (const std::size_t index : hypothesis.chosen) {
    const std::vector<int>& values = hypothesis.candidates[index].values;
    // Where numbers have sections, a single number may be that of a section.
    if (values.size() > 1) return;
    taken.insert(values);
  }
  const double least = median_evidence(hypothesis) - most_below;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < hypothesis.chosen.size(); ++i) {
    all.push_back(hypothesis.chosen[i]);
    if (i + 1 == hypothesis.chosen.size()) break;
    const Candidate& from = hypothesis.candidates[hypothesis.chosen[i]];
    const Candidate& to = hypothesis.candidates[hypothesis.chosen[i + 1]];
    for (std::size_t at = hypothesis.chosen[i] + 1; at < hypothesis.chosen[i + 1]; ++at) {
      const Candidate& moved = hypothesis.candidates[at];
      const bool is_between = moved.begin >= from.body_begin && moved.body_begin <= to.begin &&
                              moved.anchor != from.anchor && moved.anchor != to.anchor;
      const bool fills_hole = moved.values.size() == 1 && moved.values > *taken.begin() &&
                              moved.values < *taken.rbegin() && taken.count(moved.values) == 0;
      if (!is_between || !fills_hole || moved.evidence < least) continue;
      all.push_back(at);
      taken.insert(moved.values);
      hypothesis.score += moved.evidence + number_threshold;
      break;
    }
  }
  hypothesis.chosen = std::move(all);
}

// Items without titles whose only label is the decision: such a label is more likely to end items
// than to begin them.
bool has_one_label(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  if (hypothesis.chosen.empty()) return false;
  for (const std::size_t index : hypothesis.chosen) {
    const std::optional<Label>& label = marked.marks[hypothesis.candidates[index].anchor].label;
    const bool is_decision = label && label->kind == PartKind::decision;
    if (!is_decision || !hypothesis.candidates[index].title.empty()) return false;
  }
  return std::none_of(marked.marks.begin(), marked.marks.end(), [](const BlockMarks& marks) {
    return marks.label && marks.label->kind != PartKind::decision &&
           marks.label->kind != PartKind::attachments;
  });
}

// Most items have no title and begin with their summary.
bool begins_with_summaries(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  std::size_t summaries = 0;
  for (const std::size_t index : hypothesis.chosen) {
    const Candidate& candidate = hypothesis.candidates[index];
    const std::optional<Label>& label = marked.marks[candidate.anchor].label;
    if (!candidate.title.empty()) return false;
    if (label && label->kind == PartKind::summary) ++summaries;
  }
  return summaries * 2 > hypothesis.chosen.size();
}

double labels_in_head(const MarkedDocument& marked, const Hypothesis& hypothesis) {
  if (hypothesis.chosen.empty()) return 0;
  const std::size_t first = hypothesis.candidates[hypothesis.chosen.front()].begin;
  double labels = 0;
  for (std::size_t i = marked.contents.end; i < first; ++i) {
    const std::optional<Label>& label = marked.marks[i].label;
    if (!label || !label->body.empty() || label->is_sentence) continue;
    // "Referat" in the head names the document.
    if (to_lower(label->name) != "referat") ++labels;
  }
  return std::min(labels * label_in_head_costs, most_label_in_head_costs);
}

}  // namespace

void choose_headings(const MarkedDocument& marked, Hypothesis& hypothesis) {
  const FormKind kind = hypothesis.form.kind;
  WitnessOdds odds;
  if (const std::optional<double> counts = anchor_counts(hypothesis.form)) {
    for (std::size_t i = 0; i < hypothesis.candidates.size(); ++i) {
      Candidate& candidate = hypothesis.candidates[i];
      candidate.evidence =
          std::clamp(odds.evidence_of(candidate) + *counts, -most_evidence, most_evidence);
      if (candidate.evidence < least_anchor_evidence) continue;
      hypothesis.chosen.push_back(i);
      hypothesis.score += candidate.evidence;
    }
  }
  if (kind == FormKind::heading && !hypothesis.chosen.empty()) leave_out_weak(odds, hypothesis);
  const double threshold = threshold_of(kind);
  constexpr int rounds = 3;
  double least = -most_evidence;
  for (int round = 0; round < rounds && hypothesis.chosen.empty(); ++round) {
    for (Candidate& candidate : hypothesis.candidates) {
      candidate.evidence = std::clamp(odds.evidence_of(candidate), -most_evidence, most_evidence);
      // The learned form is applied strictly: a block that lacks its signs is hardly a heading.
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
  if (kind == FormKind::number) take_in_moved(hypothesis);
  hypothesis.score -= missed_restart_costs * missed_restarts(marked, hypothesis);
  hypothesis.score -= labels_in_head(marked, hypothesis);
  if (hypothesis.form.word_may_lack) hypothesis.score -= two_styles_cost;
  if (kind == FormKind::label && has_one_label(marked, hypothesis)) {
    hypothesis.chosen.clear();
    hypothesis.score = 0;
  }
  if (kind == FormKind::label && !hypothesis.chosen.empty()) {
    const Candidate& first = hypothesis.candidates[hypothesis.chosen.front()];
    const std::optional<Label>& label = marked.marks[first.anchor].label;
    if (label && to_lower(label->name) != hypothesis.form.word) {
      hypothesis.score -= other_first_label_costs;
    }
    if (begins_with_summaries(marked, hypothesis)) hypothesis.score += summary_first_adds;
  }
}

}  // namespace dagsorden
