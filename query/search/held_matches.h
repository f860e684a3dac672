// The matches that hold some orders, found batch by batch from the best one on (decision 25).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "query/search/late_orders.h"
#include "query/search/ranked_matches.h"

namespace dagsorden {

class HeldMatches {
 public:
  /// ranked: by relevance, in any order; each has brought its sequence along, where it has to.
  HeldMatches(std::vector<RankedMatch> ranked, UnsettledOrders orders);

  /// Goes on with a longer ranking that begins with the one before.
  void go_on_with(std::vector<RankedMatch> ranked);

  /// Goes on until so many are found; false where there are fewer. Throws Xapian::Error.
  bool find(std::size_t count);

  /// In their order.
  const std::vector<RankedMatch>& found() const { return found_; }

  /// How many were tried for it.
  std::size_t tried() const { return tried_; }

 private:
  void try_batch();
  std::vector<Xapian::docid> those_that_hold_of(std::size_t begin, std::size_t end) const;

  std::vector<RankedMatch> ranked_;
  UnsettledOrders orders_;
  std::size_t tried_ = 0;
  std::vector<RankedMatch> found_;
};

}  // namespace dagsorden
