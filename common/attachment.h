// Attachments that are indexed as documents of their own. Thread-safe.
//
// The id of an attachment extends that of its item ("…/2024-01-24/31/bilag/2"). Its title is the
// name that the item gives it; its section_title is the item's title.
#pragma once

#include <string>

#include "common/item.h"

namespace dagsorden {

bool is_attachment(const Item& item);

/// The id of the item that an attachment belongs to.
std::string parent_id(const Item& attachment);

/// The id of an item or attachment without Item::same_address.
std::string own_id(const Item& item);

/// The id of an item's attachment; number counts from 1.
std::string attachment_id(const Item& item, std::size_t number);

}  // namespace dagsorden
