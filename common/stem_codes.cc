#include "common/stem_codes.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstring>

namespace dagsorden {
namespace {

constexpr unsigned bits_of_byte = 8;
// With two low bytes and the upper bits, a stem that is not in the item shares a code with it in
// one of some ten thousand items.
constexpr unsigned least_low_bytes = 2;
constexpr unsigned most_low_bytes = 3;
constexpr unsigned most_upper_bits = 8;

unsigned bits_of_code(const StemCoding& coding) {
  return coding.upper_bits + bits_of_byte * coding.low_bytes;
}

// Most salts fail early: a bitmap shows the first collision.
constexpr unsigned most_bits_of_bitmap = 16;

bool are_distinct_in_bitmap(const std::vector<std::uint64_t>& hashes, const StemCoding& coding) {
  std::bitset<(std::size_t{1} << most_bits_of_bitmap)> taken;
  return std::all_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
    const std::uint32_t code = code_of(hash, coding);
    const bool is_free = !taken[code];
    taken.set(code);
    return is_free;
  });
}

bool are_distinct(const std::vector<std::uint64_t>& hashes, const StemCoding& coding) {
  if (bits_of_code(coding) <= most_bits_of_bitmap) return are_distinct_in_bitmap(hashes, coding);
  std::vector<std::uint32_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) codes.push_back(code_of(hash, coding));
  std::sort(codes.begin(), codes.end());
  return std::adjacent_find(codes.begin(), codes.end()) == codes.end();
}

// The low bytes of a code in a table.
std::uint32_t low_part_at(std::string_view table, std::size_t place, unsigned low_bytes) {
  std::uint32_t low = 0;
  for (unsigned i = low_bytes; i > 0; --i) {
    low = (low << bits_of_byte) | static_cast<std::uint8_t>(table[place * low_bytes + i - 1]);
  }
  return low;
}

bool bit_at(std::string_view bits, std::size_t place) {
  const auto byte = static_cast<std::uint8_t>(bits[place / bits_of_byte]);
  return (byte >> (place % bits_of_byte) & 1U) != 0;
}

// The place after this many zeros.
std::size_t place_behind_zeros(std::string_view bits, std::size_t zeros) {
  std::size_t place = 0;
  // Most of a table is skipped eight bytes at a time.
  std::uint64_t bytes = 0;
  while (place / bits_of_byte + sizeof(bytes) <= bits.size()) {
    std::memcpy(&bytes, bits.data() + place / bits_of_byte, sizeof(bytes));
    const auto zeros_of_bytes = static_cast<std::size_t>(std::popcount(~bytes));
    if (zeros_of_bytes >= zeros) break;
    zeros -= zeros_of_bytes;
    place += sizeof(bytes) * bits_of_byte;
  }
  for (; zeros > 0 && place < bits.size() * bits_of_byte; ++place) {
    if (!bit_at(bits, place)) --zeros;
  }
  return place;
}

}  // namespace

std::uint64_t hash_of_stem(std::string_view stem) { return XXH3_64bits(stem.data(), stem.size()); }

StemCoding coding_for(const std::vector<std::uint64_t>& hashes) {
  constexpr unsigned most_salts = 64;  // tried for each length
  StemCoding coding;
  const auto bits_of_count = static_cast<unsigned>(std::bit_width(hashes.size()));
  // The table is smallest if there are between half as many counts as codes and as many (up to 511
  // codes).
  coding.upper_bits = std::clamp(bits_of_count, 2U, most_upper_bits + 1) - 1;
  for (coding.low_bytes = least_low_bytes; coding.low_bytes <= most_low_bytes; ++coding.low_bytes) {
    // Of n stems in 2^b codes, about n²/2^(b+1) pairs collide; if these are many, no salt avoids
    // them.
    constexpr std::uint64_t hopeless = 5;
    const std::uint64_t pairs = std::uint64_t{hashes.size()} * hashes.size();
    if (pairs >> (bits_of_code(coding) + 1) > hopeless) continue;
    for (coding.salt = 0; coding.salt < most_salts; ++coding.salt) {
      if (are_distinct(hashes, coding)) return coding;
    }
  }
  return {0, most_upper_bits, most_low_bytes};  // stems with one hash, or a million of them
}

// A new salt needs no new hash: a multiplication mixes all bits into the upper ones (Knuth, The Art
// of Computer Programming 3, 6.4).
std::uint32_t code_of(std::uint64_t hash, const StemCoding& coding) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed =
      (hash ^ (hash >> 32U)) * (odd + 2 * static_cast<std::uint64_t>(coding.salt));
  return static_cast<std::uint32_t>(mixed >> (64U - bits_of_code(coding)));
}

std::size_t size_of_table(std::size_t count, const StemCoding& coding) {
  if (count == 0) return 0;
  const std::size_t bits = count + (std::size_t{1} << coding.upper_bits);
  return count * coding.low_bytes + (bits + bits_of_byte - 1) / bits_of_byte;
}

std::string table_of_codes(const std::vector<std::uint32_t>& codes, const StemCoding& coding) {
  std::string table(size_of_table(codes.size(), coding), '\0');
  const std::size_t counts = codes.size() * coding.low_bytes;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    for (unsigned byte = 0; byte < coding.low_bytes; ++byte) {
      table[i * coding.low_bytes + byte] = static_cast<char>(codes[i] >> (bits_of_byte * byte));
    }
    // A one for each code, after as many zeros as its upper bits say.
    const std::size_t place = i + (codes[i] >> (bits_of_byte * coding.low_bytes));
    char& byte = table[counts + place / bits_of_byte];
    byte = static_cast<char>(static_cast<std::uint8_t>(byte) | 1U << (place % bits_of_byte));
  }
  return table;
}

std::pair<std::size_t, std::size_t> places_of_code(std::uint32_t code, std::string_view table,
                                                   std::size_t count, const StemCoding& coding) {
  const std::uint32_t low_bits = bits_of_byte * coding.low_bytes;
  const std::uint32_t low = code & ((std::uint32_t{1} << low_bits) - 1);
  const std::size_t upper = code >> low_bits;
  const std::string_view bits = table.substr(count * coding.low_bytes);
  std::size_t place = place_behind_zeros(bits, upper);
  if (place < upper) return {count, count};
  std::size_t begin = std::min(place - upper, count);
  const auto goes_on = [&](std::size_t at) {
    return at < count && at + upper < bits.size() * bits_of_byte && bit_at(bits, at + upper);
  };
  while (goes_on(begin) && low_part_at(table, begin, coding.low_bytes) < low) ++begin;
  std::size_t end = begin;
  while (goes_on(end) && low_part_at(table, end, coding.low_bytes) == low) ++end;
  return {begin, end};
}

}  // namespace dagsorden
