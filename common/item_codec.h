// An item as one string of bytes, for keeping: all its fields one behind the other, without names.
//
// Texts stand behind their size, lists behind their count. Sizes, counts and numbers are in groups
// of seven bits, the lowest first, each byte but a number's last one with its highest bit set
// (LEB128, DWARF 5, section 7.6). All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// Everything in an Item.
std::string encode_item(const Item& item);

/// Reads what encode_item() wrote. Throws Error(Fault::database) where that is not what it is
/// given.
Item decode_item(std::string_view stored);

/// When an item was first seen, and its content hash: they stand first, so the rest is not read.
/// Throws as decode_item() does.
struct Sighting {
  std::string first_seen;
  std::string content_hash;
};
Sighting sighting_in(std::string_view stored);

/// The same item with another first_seen. Throws as decode_item() does.
std::string with_first_seen(std::string_view stored, std::string_view first_seen);

}  // namespace dagsorden
