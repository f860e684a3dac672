// Which items belong to one case: one matter before several bodies, or repeatedly before one. The
// key of an item depends on that item alone, so the cases stay the same when an index is updated
// item by item or split over machines. All functions are thread-safe and throw nothing.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// True for the title of a standing item, which every meeting has: approval of the agenda,
/// Eventuelt.
bool is_standing_item_title(std::string_view title);

/// True for the number of one case. "27.36.00" gives a case's subject, not which case it is: that
/// requires a serial number.
bool is_of_one_case(const std::string& number);

/// The key that all items of one case share; empty for an item that belongs to no case.
///
/// Items with the same case number are one case if their titles agree in all informative words.
/// Words about the procedure (Godkendelse af, 2. behandling) are ignored. Items without a case
/// number are one case if they share title, authority and council term (four years, counted from
/// 2022 both ways). Standing items, items without a title, and items with neither a number nor a
/// known authority belong to no case.
std::string case_key_of(const Item& item);

}  // namespace dagsorden
