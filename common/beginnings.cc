#include "common/beginnings.h"

#include <algorithm>
#include <bit>

namespace dagsorden {
namespace {

constexpr std::size_t bits_of_element = 64;

// The hash of a beginning from that of the one a byte shorter, as Fowler, Noll and Vo make theirs
// (FNV-1a), with a multiplier that reaches the upper bits sooner.
constexpr std::uint64_t first_hash = 0xCBF29CE484222325U;
constexpr std::uint64_t next_hash(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15U;
}

// The upper half is the better mixed.
std::size_t bit_of(std::uint64_t hash, std::size_t bits) { return hash >> 32U & (bits - 1); }

}  // namespace

Beginnings::Beginnings(std::size_t bytes) {
  // Words share most of their first letters; four bits a byte make some ten a beginning.
  constexpr std::size_t bits_of_byte = 4;
  constexpr std::size_t most_bits = std::size_t{1} << 32U;
  const std::size_t bits =
      std::bit_ceil(std::min(bytes * bits_of_byte + bits_of_element, most_bits));
  bits_.assign(bits / bits_of_element, 0);
}

void Beginnings::add(std::string_view word) {
  std::uint64_t hash = first_hash;
  for (const char byte : word) {
    hash = next_hash(hash, byte);
    const std::size_t bit = bit_of(hash, bits_.size() * bits_of_element);
    bits_[bit / bits_of_element] |= std::uint64_t{1} << bit % bits_of_element;
  }
}

std::size_t Beginnings::longest_in(std::string_view text) const {
  std::uint64_t hash = first_hash;
  for (std::size_t size = 0; size < text.size(); ++size) {
    hash = next_hash(hash, text[size]);
    const std::size_t bit = bit_of(hash, bits_.size() * bits_of_element);
    if ((bits_[bit / bits_of_element] >> bit % bits_of_element & 1U) == 0) return size;
  }
  return text.size();
}

}  // namespace dagsorden
