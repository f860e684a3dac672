#include "indexer/segment/learned_items.h"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/segment/cut_items.h"
#include "indexer/segment/form_belief.h"
#include "indexer/segment/single_item.h"

namespace dagsorden {
namespace {

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

// The score of the best hypothesis that cuts elsewhere than the first; 0 if none does.
double score_of_rival(const std::vector<Hypothesis>& hypotheses) {
  const Hypothesis& best = hypotheses.front();
  double rival = 0;
  for (std::size_t i = 1; i < hypotheses.size(); ++i) {
    const Hypothesis& other = hypotheses[i];
    const double shared = std::max(shared_beginnings(best, other), shared_beginnings(other, best));
    if (shared < 0.5) rival = std::max(rival, other.score);
  }
  return rival;
}

}  // namespace

LearnedItems choose_items(const MarkedDocument& marked, const std::vector<Hypothesis>& hypotheses) {
  LearnedItems result;
  if (std::optional<LearnedItem> item = single_item(marked)) {
    result.items.push_back(std::move(*item));
    result.is_single = true;
    return result;
  }
  if (hypotheses.empty() || hypotheses.front().chosen.empty()) {
    result.reason = "no numbers, case lines, labels or recurring headings were found";
    return result;
  }
  const Hypothesis& best = hypotheses.front();
  const double rival = score_of_rival(hypotheses);
  result.margin = best.score - rival;
  result.reason = reason_against(marked, best, rival);
  if (result.reason.empty()) result.items = cut_items(marked, best);
  return result;
}

}  // namespace dagsorden
