// Items by the best of their documents, each once (groups.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/search/groups.h"
#include "query/search/items_at_hand.h"
#include "query/search/ranked_matches.h"

namespace dagsorden {

/// An item, by its best document.
struct RankedItem {
  Xapian::docid document = 0;
  double score = 0;
  GroupKey group;
};

/// The items met so far.
class SeenItems {
 public:
  /// True where no document of that item was added before.
  bool add(const GroupKey& key);

  /// The same of its case, where it is of one.
  bool add_case(const GroupKey& key);

 private:
  std::unordered_map<std::string, std::vector<std::string>> titles_;
  std::unordered_set<std::string> cases_;
};

enum class Each { item, case_ };

/// The first so many items of a ranking that are not yet in seen, or cases, of each its first item;
/// adds them to it. Throws Xapian::Error.
///
/// at_hand: reads the items of what is looked at, where most of it is shown. They tell their group,
/// which else has to be read apart.
std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, Each each, ItemsAtHand* at_hand = nullptr);

}  // namespace dagsorden
