// Items, each once, ranked by the best of their documents (collapse.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/match/collapse.h"
#include "query/match/ranked_matches.h"

namespace dagsorden {

/// An item and its best document.
struct RankedItem {
  Xapian::docid document = 0;
  double score = 0;
  CollapseKey group;
};

/// The items and cases met so far.
class SeenItems {
 public:
  /// True if no document of this item was added before.
  bool add(const CollapseKey& key);

  /// The same for its case. True if it has no case.
  bool add_case(const CollapseKey& key);

 private:
  std::unordered_map<std::string, std::vector<CollapseKey>> items_;  // by meeting/number
  std::unordered_set<std::string> cases_;
};

enum class HitUnit { item, case_ };

/// The first `wanted` items of a ranking that are not in `seen`; where each is a case, the first
/// item of each. Adds them to `seen`. Throws Xapian::Error.
std::vector<RankedItem> first_unseen(std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, HitUnit each);

}  // namespace dagsorden
