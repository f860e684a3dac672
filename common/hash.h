// Content hashes: XXH3 with 128 bits (github.com/Cyan4973/xxHash), not for security.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// 32 hexadecimal digits.
std::string hash_of(std::string_view bytes);

}  // namespace dagsorden
