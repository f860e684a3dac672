#include "query/search/held_matches.h"

#include <algorithm>
#include <utility>

namespace dagsorden {

HeldMatches::HeldMatches(std::vector<RankedMatch> ranked, UnsettledOrders orders)
    : orders_(std::move(orders)) {
  go_on_with(std::move(ranked));
}

void HeldMatches::go_on_with(std::vector<RankedMatch> ranked) {
  ranked_ = std::move(ranked);
  std::stable_sort(
      ranked_.begin(), ranked_.end(),
      [](const RankedMatch& left, const RankedMatch& right) { return left.score > right.score; });
}

bool HeldMatches::find(std::size_t count) {
  while (found_.size() < count && tried_ < ranked_.size()) try_batch();
  return found_.size() >= count;
}

std::vector<Xapian::docid> HeldMatches::those_that_hold_of(std::size_t begin,
                                                           std::size_t end) const {
  if (orders_.is_local) {
    std::vector<Xapian::docid> documents;
    documents.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) documents.push_back(*ranked_[i].place);
    return those_that_hold(orders_, std::move(documents));
  }
  std::vector<SequenceOfDocument> documents;
  documents.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) documents.push_back(sequence_of(ranked_[i].place));
  return those_that_hold(orders_, std::move(documents));
}

void HeldMatches::try_batch() {
  constexpr std::size_t batch = 100;
  const std::size_t begin = tried_;
  // Of other machines all are here already.
  tried_ = orders_.is_local ? std::min(tried_ + batch, ranked_.size()) : ranked_.size();
  // A tie is settled as a whole.
  while (tried_ < ranked_.size() && ranked_[tried_ - 1].score == ranked_[tried_].score) ++tried_;
  const std::vector<Xapian::docid> holding = those_that_hold_of(begin, tried_);
  std::vector<RankedMatch> of_batch;
  for (std::size_t i = begin; i < tried_; ++i) {
    if (std::binary_search(holding.begin(), holding.end(), *ranked_[i].place)) {
      of_batch.push_back(ranked_[i]);
    }
  }
  sort_matches(of_batch, Sort::relevance);
  found_.insert(found_.end(), of_batch.begin(), of_batch.end());
}

}  // namespace dagsorden
