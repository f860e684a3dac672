// Ranks the first matches anew by how close they come to the query (closeness.h).
#pragma once

#include <cstddef>
#include <vector>

#include "query/search/ranked_matches.h"
#include "query/understand/understood.h"

namespace dagsorden {

/// The others stay behind the first ones: no score gets less. Most scores fall so quickly that only
/// the first few have to be looked through. Refers to what it is given.
class CloserLook {
 public:
  /// matches: by their scores; which are the first most_looked_through is settled. goes_on: others
  /// follow, whose scores are no higher than the last one's.
  CloserLook(const Closeness& sought, std::vector<RankedMatch>& matches, bool goes_on);

  /// Goes on until so many matches stand in their order for good, if it can be told of as many.
  /// Gives how many do, from the first one on. Throws Xapian::Error.
  std::size_t settle(std::size_t count);

 private:
  void look_through(RankedMatch& match);
  std::size_t count_settled() const;
  void sort_looked_through();
  void sort_rest();
  std::vector<RankedMatch>::iterator looked_through() const;

  const Closeness& sought_;
  std::vector<RankedMatch>& matches_;
  double most_;
  std::size_t end_;
  bool is_end_open_;   // matches behind end_ are to be looked through too, and are not known
  double last_score_;  // of what is known
  std::size_t looked_through_ = 0;
  bool is_rest_sorted_ = false;
};

}  // namespace dagsorden
