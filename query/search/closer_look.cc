#include "query/search/closer_look.h"

#include <algorithm>
#include <iterator>

#include "common/fields.h"
#include "query/search/closeness.h"

namespace dagsorden {
namespace {

using Place = std::vector<RankedMatch>::iterator;

void sort_part(Place begin, Place end) {
  std::vector<RankedMatch> part(std::make_move_iterator(begin), std::make_move_iterator(end));
  sort_matches(part, Sort::relevance);
  std::move(part.begin(), part.end(), begin);
}

}  // namespace

CloserLook::CloserLook(const Closeness& sought, std::vector<RankedMatch>& matches, bool goes_on)
    : sought_(sought),
      matches_(matches),
      most_(most_closeness(sought)),
      end_(std::min(matches.size(), most_looked_through)),
      is_end_open_(goes_on && end_ < most_looked_through),
      last_score_(matches.empty() ? 0 : matches.back().score) {}

std::size_t CloserLook::settle(std::size_t count) {
  std::size_t settled = count_settled();
  while (settled < count && looked_through_ < end_) {
    look_through(matches_[looked_through_++]);
    settled = count_settled();
  }
  sort_looked_through();
  if (looked_through_ < end_ || is_end_open_) return settled;
  if (count > end_ && !is_rest_sorted_) sort_rest();
  return is_rest_sorted_ ? matches_.size() : end_;
}

void CloserLook::look_through(RankedMatch& match) {
  const std::string sequence = match.place.get_document().get_value(slot::word_sequence);
  match.score = steady(match.score + closeness(sequence, sought_));
}

// Those that the next one would not reach even if it came as close as can be.
std::size_t CloserLook::count_settled() const {
  if (looked_through_ == end_ && !is_end_open_) return end_;
  constexpr double room_for_rounding = 1e-6;
  const double next_score = looked_through_ < end_ ? matches_[looked_through_].score : last_score_;
  const double within_reach = next_score + most_ + room_for_rounding;
  return static_cast<std::size_t>(
      std::count_if(matches_.begin(), looked_through(),
                    [&](const RankedMatch& match) { return match.score > within_reach; }));
}

void CloserLook::sort_looked_through() { sort_part(matches_.begin(), looked_through()); }

void CloserLook::sort_rest() {
  sort_part(looked_through(), matches_.end());
  is_rest_sorted_ = true;
}

std::vector<RankedMatch>::iterator CloserLook::looked_through() const {
  return matches_.begin() + static_cast<std::ptrdiff_t>(looked_through_);
}

}  // namespace dagsorden
