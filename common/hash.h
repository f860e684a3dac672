// Hashes of bytes. Files come from strangers, and contents, paths or terms with the same hash count
// as equal. So their names are SHA-256 (FIPS 180-4). XXH3 (github.com/Cyan4973/xxHash) is only used
// for tables in memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dagsorden {

/// The first 128 bits of SHA-256 as 32 hexadecimal digits.
std::string hash_of(std::string_view bytes);

/// The lower half of the 64-bit XXH3, for tables in memory.
std::uint32_t short_hash_of(std::string_view bytes);

}  // namespace dagsorden
