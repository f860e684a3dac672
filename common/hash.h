// A hash of bytes. Files come from strangers, and contents, paths or terms with the same hash count
// as equal, so it is SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// The first 128 bits of SHA-256 as 32 hexadecimal digits.
std::string hash_of(std::string_view bytes);

}  // namespace dagsorden
