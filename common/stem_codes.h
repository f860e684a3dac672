// Short codes that tell the stems of one item apart, and tables of them: what an item's word
// sequence has in place of its stems (common/forward_index.h).
//
// A code is the upper bits of the stem's hash, salted so that no two stems of the item share one;
// the more stems, the longer the codes. A table of sorted codes keeps of each but the lowest bytes;
// the bits above them are counted in unary (Elias 1974, "Efficient storage and retrieval by content
// and address of static files"), which takes about ten bits a code in place of sixteen.
// All functions are thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dagsorden {

std::uint64_t hash_of_stem(std::string_view stem);

/// How the codes of an item's stems are made.
struct StemCoding {
  unsigned salt = 0;        ///< below 256
  unsigned upper_bits = 1;  ///< that are counted, below 16
  unsigned low_bytes = 1;   ///< that are kept, 1 to 3
};

/// The shortest codes that tell stems with these hashes apart; stems with one hash share a code.
StemCoding coding_for(const std::vector<std::uint64_t>& hashes);

std::uint32_t code_of(std::uint64_t hash, const StemCoding& coding);

/// The bytes of a table of so many codes.
std::size_t size_of_table(std::size_t count, const StemCoding& coding);

/// The table of codes in ascending order, of which several may be equal.
std::string table_of_codes(const std::vector<std::uint32_t>& codes, const StemCoding& coding);

/// The places, from first to before second, that have the code in a table of so many codes. Within
/// the table for any bytes.
std::pair<std::size_t, std::size_t> places_of_code(std::uint32_t code, std::string_view table,
                                                   std::size_t count, const StemCoding& coding);

}  // namespace dagsorden
