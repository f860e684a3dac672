// Fields that follow from an item's title, text and place: dates, municipalities, addresses,
// hashes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// Adds the dates and municipalities that are mentioned in title, text and attachments.
void add_mentions(Item& item);

/// The addresses in a text, and those that were alone on a line between lines [first, end); each
/// once.
std::vector<std::string> urls_of(std::string_view text, const std::vector<Address>& addresses,
                                 int first, int end);

/// Adds outcome, votes and absence, from the parts with this body's decision.
void add_decision(Item& item);

/// Like add_decision(), for an item of minutes without labels: a short text is the decision, and a
/// longer text ends with it.
void add_unlabelled_decision(Item& item);

/// Sets positions from 1, content hashes and ids. document_hash distinguishes documents whose body
/// or day is unknown.
void finish_items(std::vector<Item>& items, std::string_view document_hash,
                  bool is_extraordinary = false);

/// Sets the content hash and id of the record of a meeting, whose meeting id is already set.
void finish_meeting(Item& record);

}  // namespace dagsorden
