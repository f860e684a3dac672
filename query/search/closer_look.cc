#include "query/search/closer_look.h"

#include <algorithm>
#include <iterator>

#include "common/fields.h"
#include "query/search/closeness.h"

namespace dagsorden {

CloserLook::CloserLook(const Closeness& sought, std::vector<RankedMatch>& matches)
    : sought_(sought),
      matches_(matches),
      most_(most_closeness(sought)),
      end_(std::min(matches.size(), most_looked_through)) {}

std::size_t CloserLook::settle(std::size_t count) {
  std::size_t settled = count_settled();
  while (settled < count && looked_through_ < end_) {
    look_through(matches_[looked_through_++]);
    settled = count_settled();
  }
  sort();
  return looked_through_ == end_ ? matches_.size() : settled;
}

void CloserLook::look_through(RankedMatch& match) {
  const std::string sequence = match.place.get_document().get_value(slot::word_sequence);
  match.score = steady(match.score + closeness(sequence, sought_));
}

// Those that the next one would not reach even if it came as close as can be.
std::size_t CloserLook::count_settled() const {
  if (looked_through_ == end_) return end_;
  constexpr double room_for_rounding = 1e-6;
  const double within_reach = matches_[looked_through_].score + most_ + room_for_rounding;
  return static_cast<std::size_t>(
      std::count_if(matches_.begin(), looked_through(),
                    [&](const RankedMatch& match) { return match.score > within_reach; }));
}

void CloserLook::sort() {
  std::vector<RankedMatch> first(std::make_move_iterator(matches_.begin()),
                                 std::make_move_iterator(looked_through()));
  sort_matches(first, Sort::relevance);
  std::move(first.begin(), first.end(), matches_.begin());
}

std::vector<RankedMatch>::iterator CloserLook::looked_through() const {
  return matches_.begin() + static_cast<std::ptrdiff_t>(looked_through_);
}

}  // namespace dagsorden
