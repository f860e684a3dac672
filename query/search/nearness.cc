#include "query/search/nearness.h"

#include <algorithm>

#include "common/stem_sequence.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

PlaceStems views_of(const std::vector<std::string>& stems) { return {stems.begin(), stems.end()}; }

// True where some position of right is from `least` to `most` words behind one of left.
bool follows(const std::vector<unsigned>& left, const std::vector<unsigned>& right, unsigned most) {
  return std::any_of(left.begin(), left.end(), [&](unsigned position) {
    const auto next = std::upper_bound(right.begin(), right.end(), position);
    return next != right.end() && *next <= position + most;
  });
}

}  // namespace

double nearness(std::string_view sequence, const std::vector<Neighbours>& neighbours) {
  double score = 0;
  for (const Neighbours& pair : neighbours) {
    const auto positions = positions_in(sequence, {views_of(pair.left), views_of(pair.right)});
    const std::vector<unsigned>& left = positions[0];
    const std::vector<unsigned>& right = positions[1];
    if (follows(left, right, pair.apart)) score += weights::adjacent * pair.weight;
    if (follows(left, right, weights::near_distance) ||
        follows(right, left, weights::near_distance)) {
      score += weights::near * pair.weight;
    }
  }
  return score;
}

}  // namespace dagsorden
