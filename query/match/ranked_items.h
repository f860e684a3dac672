// Items by the best of their documents, each once (collapse.h).
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

/// An item, by its best document.
struct RankedItem {
  Xapian::docid document = 0;
  double score = 0;
  CollapseKey group;
};

/// The items met so far.
class SeenItems {
 public:
  /// True where no document of that item was added before.
  bool add(const CollapseKey& key);

  /// The same of its case, where it is of one.
  bool add_case(const CollapseKey& key);

 private:
  std::unordered_map<std::string, std::vector<std::string>> titles_;
  std::unordered_set<std::string> cases_;
};

enum class HitUnit { item, case_ };

/// The first so many items of a ranking that are not yet in seen, or cases, of each its first item;
/// adds them to it. Throws Xapian::Error.
std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, HitUnit each);

}  // namespace dagsorden
