// Hashes of bytes: XXH3 (github.com/Cyan4973/xxHash), not for security.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dagsorden {

/// Of contents: 128 bits as 32 hexadecimal digits.
std::string hash_of(std::string_view bytes);

/// For tables in memory: the lower half of XXH3 with 64 bits.
std::uint32_t short_hash_of(std::string_view bytes);

}  // namespace dagsorden
