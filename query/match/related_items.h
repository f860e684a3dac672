// Finds the other items of a hit's case (common/case_key.h): the path that the case has taken.
#pragma once

#include <vector>

#include "common/stored_items.h"
#include "query/match/search.h"

namespace dagsorden {

/// Adds the other items of each hit's case to Hit::also, oldest first, each once, whether they
/// match or not. Throws Xapian::Error, and as ItemReader does.
void add_cases(const Collection& collection, std::vector<Hit>& hits);

/// The order of a case's path: by day and time. The council comes last where times are equal or
/// unknown, and undated items after all others.
bool is_earlier_on_way(const Item& left, const Item& right);

/// The path of the hit's case, the hit included: oldest first, undated steps last. Empty if the
/// case has no other item.
std::vector<Related> case_path_of(const Hit& hit);

}  // namespace dagsorden
