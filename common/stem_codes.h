// Short codes that distinguish the stems of one item. A forward index (common/forward_index.h)
// stores them instead of the stems.
//
// A code is the upper bits of the stem's salted hash. The salt is chosen so that all stems of the
// item have different codes; more stems need longer codes. A table of sorted codes stores the low
// bytes of each and counts the upper bits in unary (Elias 1974, "Efficient storage and retrieval by
// content and address of static files"), about ten bits a code instead of sixteen:
// forward_index_format.h has an example. All functions are thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dagsorden {

/// The hash of which the codes are made. Databases store it in part: it must not change.
std::uint64_t hash_of_stem(std::string_view stem);

/// How the codes of an item's stems are made.
struct StemCoding {
  unsigned salt = 0;        ///< below 256
  unsigned upper_bits = 1;  ///< counted in unary; below 16
  unsigned low_bytes = 1;   ///< stored; 1 to 3
};

/// The shortest coding that distinguishes these hashes. Equal hashes share a code.
StemCoding coding_for(const std::vector<std::uint64_t>& hashes);

/// The code of a stem with this hash.
std::uint32_t code_of(std::uint64_t hash, const StemCoding& coding);

/// The size in bytes of a table with `count` codes.
std::size_t size_of_table(std::size_t count, const StemCoding& coding);

/// The table of sorted codes. Several may be equal.
std::string table_of_codes(const std::vector<std::uint32_t>& codes, const StemCoding& coding);

/// The range [first, second) of a code in a table of `count` codes. It lies within the table,
/// whatever the bytes are.
std::pair<std::size_t, std::size_t> places_of_code(std::uint32_t code, std::string_view table,
                                                   std::size_t count, const StemCoding& coding);

}  // namespace dagsorden
