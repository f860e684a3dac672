// Hashes of bytes. Files come from strangers, and two contents, paths or terms of one hash are
// taken for the same; so what names them is SHA-256 (FIPS 180-4), and XXH3
// (github.com/Cyan4973/xxHash) is for tables and for chance alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dagsorden {

/// Of contents: the first 128 bits of SHA-256 as 32 hexadecimal digits.
std::string hash_of(std::string_view bytes);

/// For tables in memory: the lower half of XXH3 with 64 bits.
std::uint32_t short_hash_of(std::string_view bytes);

}  // namespace dagsorden
