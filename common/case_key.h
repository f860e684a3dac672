// Which items are one case: the same matter before several bodies, or once more before one.
//
// Every item says by itself which case it is of, so that an index can be brought up to date item
// by item, split over machines, and paged through, and always tells the same cases. All functions
// are thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// True for the title of an item that every meeting has: approval of the agenda, Eventuelt.
bool is_standing_item_title(std::string_view title);

/// The same for all items of one case; empty where an item is no case that could be met again.
///
/// One case are items with one case number whose titles agree: in all telling words, but not those
/// of the way that a case goes (Godkendelse af, 2. behandling). Without a number of their own those
/// with one title, of one authority, in one term of the councils (four years from 2022 on and
/// back): who is elected anew begins anew. Of no case are standing items, items without a title,
/// and those with neither a number nor a known authority.
std::string case_key_of(const Item& item);

}  // namespace dagsorden
