#include "common/hash.h"

#include <nettle/sha2.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace dagsorden {

std::string hash_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  constexpr std::size_t hash_bytes = 16;
  std::array<std::uint8_t, hash_bytes> hash{};
  sha256_digest(&context, hash.size(), hash.data());
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string digits;
  digits.reserve(2 * hash_bytes);
  for (const std::uint8_t byte : hash) {
    digits.push_back(hexadecimal[byte >> 4U]);
    digits.push_back(hexadecimal[byte & 0xFU]);
  }
  return digits;
}

}  // namespace dagsorden
