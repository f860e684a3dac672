// Items by the best of their documents, each once (groups.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/item.h"
#include "common/kept_items.h"
#include "query/search/groups.h"
#include "query/search/ranked_matches.h"

namespace dagsorden {

/// An item, by its best document.
struct RankedItem {
  Xapian::docid document = 0;
  double score = 0;
  GroupKey group;
  std::optional<Item> item = {};  ///< what the document holds, if it was read already
};

/// The items met so far.
class SeenItems {
 public:
  /// True where no document of that item was added before.
  bool add(const GroupKey& key);

 private:
  std::unordered_map<std::string, std::vector<std::string>> titles_;
};

/// The first so many items of a ranking that are not yet in seen; adds them to it. Throws
/// Xapian::Error.
///
/// reader: reads the items too, if there is one: for those that are shown it tells their group at
/// once, which else is to be read apart. Then throws Error(Fault::database) as it does.
///
/// settle(count) has so many matches at the front of ranked in their order for good, if that can be
/// told of as many, and gives how many are.
std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen,
                                     const std::function<std::size_t(std::size_t count)>& settle,
                                     const ItemReader* reader = nullptr);

}  // namespace dagsorden
