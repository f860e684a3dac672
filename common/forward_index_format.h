// The bytes of a forward index, for the two files that write and read it. Numbers have their lowest
// byte first.
//
//   1  salt of the stem codes
//   1  their length: in the low half the number of counted bits, then two bits for the number of
//      stored bytes; the highest bit is set if compound parts follow
//   2  number of runs
//   3  number of forms
//   3  bytes of rare suffixes
//   3  bytes of spelled suffixes
//   3  bytes of compound parts; only if they follow
//   then for each run 1 byte with its field mask and 3 with its size in bytes
//   then a table of the codes of the first 191 forms, sorted, and one of the others
//   then for each form half a byte with the code of its suffix (common/suffix_codes.h), low half
//     first: 0 to 14, or 15 for a rare suffix
//   then for each rare suffix 1 byte with its code
//   then for each spelled suffix 1 byte with its length, and its letters
//   then, if compound parts follow, a bit for each form that is a compound, and the codes of its
//     parts' stems, 3 bytes each; the highest bit marks the last part of a form
//   then the runs: a form is 1 byte (the first 191 forms), 2 or 6; a byte 0 precedes a token that
//     is stacked on the one before
//
// Example: an item of nothing but the title "Havne og havnen", in 29 bytes (hexadecimal). Forms by
// number: 0 og, 1 havne, 2 havnen; sorted by code, since all take one byte.
//
//   00 21           salt 0; codes of 1 counted bit and 2 bytes
//   01 00           1 run
//   03 00 00        3 forms
//   00 00 00  00 00 00         no rare and no spelled suffixes
//   01 03 00 00     the run: of the title (field mask 1), 3 bytes
//   d9 1e  61 19  61 19  0d    low bytes of the codes (og 0 1ed9, havn 1 1961), then 10110 in
//                   unary, read from the lowest bit: a one for each code, a zero to each next
//                   upper part
//   20 03           suffixes: og 0 (none), havne 2 (e), havnen 3 (en)
//   02 01 03        the words in order: havne, og, havnen, each its number plus one
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/stem_codes.h"

namespace dagsorden::forward_index {

inline constexpr std::uint8_t stacked = 0;
inline constexpr std::size_t run_header_bytes = 4;

inline void append(std::string& bytes, std::size_t number, unsigned width) {
  for (unsigned i = 0; i < width; ++i) {
    bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xFFU));
  }
}

inline std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned width) {
  std::uint32_t number = 0;
  for (unsigned i = width; i > 0; --i) {
    number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + i - 1]);
  }
  return number;
}

// Variable-length form numbers. As in UTF-8, lead bytes and continuation bytes are disjoint, so
// that an encoded form can be found with plain find(). 1 to 191 are whole forms; 224 to 254 are
// followed by one byte from 192 to 223, and 255 by five.
inline constexpr unsigned first_continuation = 192;
inline constexpr unsigned first_of_two_bytes = 224;
inline constexpr unsigned first_of_six = 255;
inline constexpr unsigned continuation_bits = 5;
inline constexpr unsigned continuation_mask = (1U << continuation_bits) - 1;
inline constexpr std::uint32_t least_of_two = first_continuation - 1;
inline constexpr std::uint32_t least_of_six =
    least_of_two + ((first_of_six - first_of_two_bytes) << continuation_bits);

inline void append_form(std::string& bytes, std::uint32_t form) {
  if (form < least_of_two) {
    append(bytes, form + 1, 1);
  } else if (form < least_of_six) {
    append(bytes, first_of_two_bytes + ((form - least_of_two) >> continuation_bits), 1);
    append(bytes, first_continuation + ((form - least_of_two) & continuation_mask), 1);
  } else {
    append(bytes, first_of_six, 1);
    for (unsigned shift = 5 * continuation_bits; shift > 0;) {
      shift -= continuation_bits;
      append(bytes, first_continuation + ((form - least_of_six) >> shift & continuation_mask), 1);
    }
  }
}

// A suffix code has four bits. Its highest value means that a byte among the rare suffixes follows.
inline constexpr unsigned suffix_bits = 4;
inline constexpr std::uint8_t rare_suffix = (1U << suffix_bits) - 1;

inline std::size_t bytes_of_suffixes(std::size_t forms) { return (forms + 1) / 2; }

// The forms come in two groups, each sorted by code: one-byte forms, and all others.
struct FormGroup {
  std::size_t first = 0;  // form
  std::size_t size = 0;
  std::string_view codes;  // their table
};

inline std::array<FormGroup, 2> groups_of(std::size_t forms) {
  const std::size_t frequent = std::min<std::size_t>(forms, least_of_two);
  return {FormGroup{0, frequent, {}}, FormGroup{frequent, forms - frequent, {}}};
}

inline constexpr unsigned counted_bits = 4;  // bits for the number of counted bits
inline constexpr unsigned kept_bytes_mask = 3;
inline constexpr unsigned parts_follow = 0x80;

// Codes of compound parts are not shortened.
inline constexpr unsigned part_code_bytes = 3;
inline constexpr std::uint32_t last_part = 1U << 23U;

inline std::uint32_t part_code_of(std::string_view stem) {
  return static_cast<std::uint32_t>(hash_of_stem(stem)) & (last_part - 1);
}

}  // namespace dagsorden::forward_index
