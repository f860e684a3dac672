// Encodes an item as bytes: its fields in a fixed order, without names.
//
// A text is preceded by its size, a list by its count. Sizes, counts and numbers are LEB128
// (DWARF 5, section 7.6): seven bits a byte, the lowest first, with the highest bit set in all
// bytes but the last. All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// Encodes all fields.
std::string encode_item(const Item& item);

/// Decodes what encode_item() made. Throws Error(Fault::database) for anything else.
Item decode_item(std::string_view stored);

/// When an item was first seen, and its content hash. They come first, so the rest is not read.
/// Throws like decode_item().
struct Sighting {
  std::string first_seen;
  std::string content_hash;
};
Sighting sighting_in(std::string_view stored);

/// The same item with another first_seen. Throws like decode_item().
std::string with_first_seen(std::string_view stored, std::string_view first_seen);

}  // namespace dagsorden
