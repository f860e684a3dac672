// The stems of an item in the order of its text, in one value of its document: what phrases and
// NEAR are settled from, in place of positions, which would be half of the database and a quarter
// of the time to write it (docs/performance.md).
//
// A stem is written as a code of two bytes (of more in very long items): the upper bits of a hash,
// salted so that no two stems of the item have the same one. So for a stem that is known to stand
// in the item (its postings say so), its code stands exactly where it does. For other stems a code
// says nothing.
//
// The value: a byte for the salt, a byte for the width of a code, two for the number of pieces of
// text; for each piece a byte with the fields that it is part of and three with the number of its
// codes; then all codes. Numbers have their lowest byte first. The code `stacked` goes before one
// that stands at the position of the one before. All functions are thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace dagsorden {

/// The bit of a field of text among a piece's fields; 0 for other fields and for none.
std::uint8_t region_of(const Field* field);

/// A piece of text: the title, or what lies between two borders of parts.
struct SequencePiece {
  std::uint8_t regions = 0;  ///< the fields it is part of
  struct Place {
    std::uint32_t stem = 0;  ///< index into the stems
    bool stacked = false;    ///< at the position of the one before
  };
  std::vector<Place> places;
};

/// The value for the pieces of an item; stems are distinct, and places point into them.
std::string encode_sequence(const std::vector<std::string_view>& stems,
                            const std::vector<SequencePiece>& pieces);

/// Stems that stand for one place of a phrase: any of them will do. Only those which stand in the
/// item may be given.
using PlaceStems = std::vector<std::string_view>;

/// True where the places stand one behind the other, in a piece that is part of region (0: any).
bool holds_phrase(std::string_view sequence, const std::vector<PlaceStems>& places,
                  std::uint8_t region);

/// True where the places stand in any order within `window` words, each at a position of its own.
/// Between two pieces lie part_gap words.
bool holds_near(std::string_view sequence, const std::vector<PlaceStems>& places, unsigned window,
                std::uint8_t region);

/// Where each of the given stems stands, ascending: positions in the item. Stems that may be
/// missing are taken on trust: now and then another stem has the same code.
std::vector<std::vector<unsigned>> positions_in(std::string_view sequence,
                                                const std::vector<PlaceStems>& places);

}  // namespace dagsorden
