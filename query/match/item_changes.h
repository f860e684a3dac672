// What changed between a meeting's agenda and its minutes.
#pragma once

#include <vector>

#include "common/stored_items.h"
#include "query/match/search.h"

namespace dagsorden {

/// Keeps only hits that existing minutes lack, and hits whose recommendation differs in the
/// minutes. Hit::reasons says which of the two applies, Hit::recommendation_changes what differs.
/// Throws Xapian::Error, and as ItemReader does.
void keep_changed(const Collection& collection, std::vector<Hit>& hits);

}  // namespace dagsorden
