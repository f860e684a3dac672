// What follows from an item's title, text and place: dates, municipalities, addresses, hashes.
#pragma once

#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// The dates and municipalities that title, text and attachments name.
void add_mentions(Item& item);

/// Outcome, votes and absence, from the parts that hold this body's decision.
void add_decision(Item& item);

/// The same for an item of minutes that has no labels: a short text is the decision itself, and a
/// longer one ends with it.
void add_unlabelled_decision(Item& item);

/// Positions from 1, content hashes, ids. document_hash tells documents of unknown bodies and days
/// apart.
void finish_items(std::vector<Item>& items, std::string_view document_hash,
                  bool is_extraordinary = false);

/// Content hash and id of a meeting's own record, whose meeting is known.
void finish_meeting(Item& record);

}  // namespace dagsorden
