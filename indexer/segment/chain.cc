#include "indexer/segment/chain.h"

#include <algorithm>
#include <limits>

namespace dagsorden {
namespace {

constexpr double next_number_counts = 2;
constexpr double gap_in_numbers_counts = -1;
constexpr double impossible = -std::numeric_limits<double>::infinity();

// An agenda has up to some hundred items; behind so many candidates a chain's earlier part is
// settled, and a hostile file of numbered lines costs bounded time.
constexpr std::size_t farthest_step = 500;

double step(const HeadingCandidate& from, const HeadingCandidate& to) {
  if (from.title_end > to.line) return impossible;
  if (to.section == from.section) {
    // A section that is an item itself has no items under it.
    if (from.item == 0 || to.item <= from.item) return impossible;
    return to.item == from.item + 1 ? next_number_counts : gap_in_numbers_counts;
  }
  if (to.section < from.section) return impossible;
  const bool next = to.section == from.section + 1 && to.item <= 1;
  return next ? next_number_counts : gap_in_numbers_counts;
}

double start(const HeadingCandidate& first) {
  return first.section == 1 && first.item <= 1 ? next_number_counts : 0;
}

}  // namespace

std::vector<std::size_t> best_chain(const std::vector<HeadingCandidate>& candidates) {
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<double> weight(candidates.size());
  std::vector<std::size_t> before(candidates.size(), none);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    weight[i] = start(candidates[i]);
    for (std::size_t j = i > farthest_step ? i - farthest_step : 0; j < i; ++j) {
      const double through = weight[j] + step(candidates[j], candidates[i]);
      if (through > weight[i]) {
        weight[i] = through;
        before[i] = j;
      }
    }
    weight[i] += candidates[i].evidence;
  }
  std::vector<std::size_t> chain;
  if (candidates.empty()) return chain;
  const auto heaviest = std::max_element(weight.begin(), weight.end());
  for (auto i = static_cast<std::size_t>(heaviest - weight.begin()); i != none; i = before[i]) {
    chain.push_back(i);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace dagsorden
