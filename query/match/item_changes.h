// What became of items between a meeting's agenda and its minutes.
#pragma once

#include <vector>

#include "common/kept_items.h"
#include "query/match/search.h"

namespace dagsorden {

/// Keeps those hits that stand in the agenda and not in the minutes, though there are such, and
/// those whose recommendation reads otherwise in the minutes. Their reasons say which; of the
/// latter recommendation_changes says how. Throws Xapian::Error, and as ItemReader does.
void keep_changed(const Collection& collection, std::vector<Hit>& hits);

}  // namespace dagsorden
