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

}  // namespace dagsorden
