#include "query/search/closeness.h"

#include <algorithm>

#include "common/word_sequence.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

PlaceForms forms_of(const std::vector<std::string>& stems) {
  PlaceForms forms;
  forms.reserve(stems.size());
  for (const std::string& stem : stems) forms.push_back({stem});
  return forms;
}

// True where some position of right is from `least` to `most` words behind one of left.
bool follows(const std::vector<unsigned>& left, const std::vector<unsigned>& right, unsigned most) {
  return std::any_of(left.begin(), left.end(), [&](unsigned position) {
    const auto next = std::upper_bound(right.begin(), right.end(), position);
    return next != right.end() && *next <= position + most;
  });
}

}  // namespace

double closeness(std::string_view sequence, const Closeness& sought) {
  double score = 0;
  for (const TypedWord& typed : sought.words) {
    const SoughtForm form{typed.stem, SoughtForm::Which::word, typed.word};
    if (holds_phrase(sequence, {{form}}, 0)) score += weights::same_form * typed.weight;
  }
  for (const Neighbours& pair : sought.neighbours) {
    const auto positions = positions_in(sequence, {forms_of(pair.left), forms_of(pair.right)});
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

double most_closeness(const Closeness& sought) {
  double most = 0;
  for (const TypedWord& typed : sought.words) most += weights::same_form * typed.weight;
  for (const Neighbours& pair : sought.neighbours) {
    most += (weights::adjacent + weights::near) * pair.weight;
  }
  return most;
}

}  // namespace dagsorden
