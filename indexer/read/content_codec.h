// What a reader gave, as bytes: the way from the process that reads to the one that asked.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

std::string encode(const ReadContent& content);

/// What encode() was given. Throws std::exception for any other bytes, and is safe with them.
ReadContent decode_content(std::string_view bytes);

}  // namespace dagsorden
