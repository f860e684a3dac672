#include "common/stem_sequence.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstring>

#include "common/analysis.h"

namespace dagsorden {
namespace {

constexpr unsigned narrowest = 2;  // bytes
constexpr unsigned widest = 4;
constexpr std::uint32_t stacked = 0;
constexpr std::size_t header_bytes = 4;
constexpr std::size_t piece_bytes = 4;
constexpr std::size_t most_pieces = 0xFFFF;
constexpr std::size_t most_codes = 0xFFFFFF;  // in a piece

std::uint64_t hash_of_stem(std::string_view stem) { return XXH3_64bits(stem.data(), stem.size()); }

// Salted anew without hashing anew: a multiplication mixes all bits into the upper ones (Knuth, The
// Art of Computer Programming 3, 6.4).
std::uint32_t code_of(std::uint64_t hash, unsigned salt, unsigned width) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (hash ^ (hash >> 32U)) * (odd + 2 * static_cast<std::uint64_t>(salt));
  return std::max(static_cast<std::uint32_t>(mixed >> (64U - 8 * width)), stacked + 1);
}

struct Salting {
  unsigned salt = 0;
  unsigned width = narrowest;
};

// Most salts fail early: a bitmap sees it at the first pair that meets.
bool are_distinct(const std::vector<std::uint64_t>& hashes, unsigned salt) {
  std::bitset<(std::size_t{1} << (8 * narrowest))> taken;
  return std::all_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
    const std::uint32_t code = code_of(hash, salt, narrowest);
    const bool is_free = !taken[code];
    taken.set(code);
    return is_free;
  });
}

bool are_distinct(const std::vector<std::uint64_t>& hashes, Salting salting) {
  if (salting.width == narrowest) return are_distinct(hashes, salting.salt);
  std::vector<std::uint32_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) {
    codes.push_back(code_of(hash, salting.salt, salting.width));
  }
  std::sort(codes.begin(), codes.end());
  return std::adjacent_find(codes.begin(), codes.end()) == codes.end();
}

// The narrowest codes that tell the stems apart.
Salting salting_for(const std::vector<std::uint64_t>& hashes) {
  constexpr unsigned most_salts = 64;  // tried at each width
  Salting salting;
  for (salting.width = narrowest; salting.width <= widest; ++salting.width) {
    // With n stems in 2^b codes about n²/2^(b+1) pairs meet: with many, no salt parts them all.
    constexpr std::uint64_t hopeless = 5;
    if ((hashes.size() * hashes.size()) >> (8 * salting.width + 1) > hopeless) continue;
    for (salting.salt = 0; salting.salt < most_salts; ++salting.salt) {
      if (are_distinct(hashes, salting)) return salting;
    }
  }
  return {0, widest};  // stems with one hash, or a million of them
}

void append(std::string& bytes, std::size_t number, unsigned width) {
  for (unsigned i = 0; i < width; ++i) {
    bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xFFU));
  }
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned width) {
  std::uint32_t number = 0;
  for (unsigned i = width; i > 0; --i) {
    number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + i - 1]);
  }
  return number;
}

// The codes of a piece of text, as they stand in the value.
template <unsigned width>
struct Codes {
  const char* bytes = nullptr;
  std::size_t count = 0;

  std::uint32_t operator[](std::size_t index) const {
    if constexpr (width == 3 || std::endian::native != std::endian::little) {
      return number_at({bytes, (index + 1) * width}, index * width, width);
    }
    std::uint32_t code = 0;
    std::memcpy(&code, bytes + index * width, width);
    return code;
  }
};

// Calls on_piece(codes) for the pieces that are part of region, until it gives true: then gives
// true. Of a value that is cut off the rest is no piece.
template <unsigned width, typename OnPiece>
bool any_piece(std::string_view sequence, std::uint8_t region, const OnPiece& on_piece) {
  const std::size_t pieces = number_at(sequence, 2, 2);
  std::size_t begin = header_bytes + pieces * piece_bytes;
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::size_t at = header_bytes + i * piece_bytes;
    if (begin > sequence.size()) return false;
    const std::size_t count = number_at(sequence, at + 1, 3);
    if (count * width > sequence.size() - begin) return false;
    const auto regions = static_cast<std::uint8_t>(sequence[at]);
    const bool counts = region == 0 || (regions & region) != 0;
    if (on_piece(Codes<width>{sequence.data() + begin, count}, counts)) return true;
    begin += count * width;
  }
  return false;
}

// The codes of each place's stems.
using CodedPlaces = std::vector<std::vector<std::uint32_t>>;

CodedPlaces coded(std::string_view sequence, const std::vector<PlaceStems>& places) {
  const unsigned salt = static_cast<std::uint8_t>(sequence[0]);
  const unsigned width = static_cast<std::uint8_t>(sequence[1]);
  CodedPlaces codes(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const std::string_view stem : places[i]) {
      codes[i].push_back(code_of(hash_of_stem(stem), salt, width));
    }
  }
  return codes;
}

bool is_among(std::uint32_t code, const std::vector<std::uint32_t>& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// The first code of the next position.
template <unsigned width>
std::size_t next_position(const Codes<width>& codes, std::size_t index) {
  do {
    ++index;
  } while (index < codes.count && codes[index] == stacked && ++index < codes.count);
  return index;
}

// Do the places stand one behind the other from the position on that begins at index?
template <unsigned width>
bool phrase_begins(const Codes<width>& codes, std::size_t index, const CodedPlaces& places,
                   std::size_t place) {
  for (; place < places.size(); ++place) {
    if (index >= codes.count) return false;
    const std::size_t next = next_position(codes, index);
    bool is_met = false;
    for (std::size_t i = index; i < next; ++i) is_met = is_met || is_among(codes[i], places[place]);
    if (!is_met) return false;
    index = next;
  }
  return true;
}

template <unsigned width>
bool holds_phrase(std::string_view sequence, const CodedPlaces& places, std::uint8_t region) {
  return any_piece<width>(sequence, region, [&](const Codes<width>& codes, bool counts) {
    if (!counts) return false;
    for (const std::uint32_t first : places.front()) {
      for (std::size_t i = 0; i < codes.count; ++i) {
        if (codes[i] != first) continue;
        if (phrase_begins(codes, next_position(codes, i), places, 1)) return true;
      }
    }
    return false;
  });
}

using Positions = std::vector<std::vector<unsigned>>;

template <unsigned width>
Positions positions_of(std::string_view sequence, const CodedPlaces& places, std::uint8_t region) {
  Positions positions(places.size());
  // Most codes of a text are none of those sought, and told by their last bits.
  std::uint64_t last_bits = 0;
  for (const std::vector<std::uint32_t>& of_place : places) {
    for (const std::uint32_t code : of_place) last_bits |= std::uint64_t{1} << (code % 64);
  }
  unsigned position = 0;
  any_piece<width>(sequence, region, [&](const Codes<width>& codes, bool counts) {
    if (position > 0) position += part_gap;
    for (std::size_t i = 0; i < codes.count; ++i) {
      if (codes[i] == stacked) {
        if (++i == codes.count) break;
      } else {
        ++position;
      }
      if (!counts || (last_bits >> (codes[i] % 64) & 1U) == 0) continue;
      for (std::size_t place = 0; place < places.size(); ++place) {
        std::vector<unsigned>& found = positions[place];
        if (is_among(codes[i], places[place]) && (found.empty() || found.back() != position)) {
          found.push_back(position);
        }
      }
    }
    return false;
  });
  return positions;
}

Positions positions_of(std::string_view sequence, const std::vector<PlaceStems>& places,
                       std::uint8_t region) {
  if (sequence.size() < header_bytes) return Positions(places.size());
  const CodedPlaces codes = coded(sequence, places);
  switch (sequence[1]) {
    case 2:
      return positions_of<2>(sequence, codes, region);
    case 3:
      return positions_of<3>(sequence, codes, region);
    default:
      return positions_of<4>(sequence, codes, region);
  }
}

// A place may be met at several positions, and a position may do for several places: can each
// place have one of its own?
bool are_assignable(const Positions& places, std::size_t place, unsigned begin, unsigned end,
                    std::vector<unsigned>& taken) {
  if (place == places.size()) return true;
  const std::vector<unsigned>& positions = places[place];
  for (auto at = std::lower_bound(positions.begin(), positions.end(), begin);
       at != positions.end() && *at < end; ++at) {
    if (std::find(taken.begin(), taken.end(), *at) != taken.end()) continue;
    taken.push_back(*at);
    if (are_assignable(places, place + 1, begin, end, taken)) return true;
    taken.pop_back();
  }
  return false;
}

}  // namespace

std::uint8_t region_of(const Field* field) {
  if (field == nullptr || field->kind != FieldKind::text) return 0;
  unsigned bit = 0;
  for (const Field& other : fields) {
    if (other.id == field->id) break;
    if (other.kind == FieldKind::text) ++bit;
  }
  return static_cast<std::uint8_t>(1U << bit);
}

std::string encode_sequence(const std::vector<std::string_view>& stems,
                            const std::vector<SequencePiece>& pieces) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(stems.size());
  for (const std::string_view stem : stems) hashes.push_back(hash_of_stem(stem));
  const Salting salting = salting_for(hashes);
  const std::size_t count = std::min(pieces.size(), most_pieces);
  std::string bytes = {static_cast<char>(salting.salt), static_cast<char>(salting.width)};
  append(bytes, count, 2);
  std::string codes;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = codes.size();
    for (const SequencePiece::Place& place : pieces[i].places) {
      if ((codes.size() - begin) / salting.width + 2 > most_codes) break;
      if (place.stacked) append(codes, stacked, salting.width);
      append(codes, code_of(hashes[place.stem], salting.salt, salting.width), salting.width);
    }
    append(bytes, pieces[i].regions, 1);
    append(bytes, (codes.size() - begin) / salting.width, 3);
  }
  return bytes + codes;
}

bool holds_phrase(std::string_view sequence, const std::vector<PlaceStems>& places,
                  std::uint8_t region) {
  if (places.empty() || sequence.size() < header_bytes) return false;
  const CodedPlaces codes = coded(sequence, places);
  switch (sequence[1]) {
    case 2:
      return holds_phrase<2>(sequence, codes, region);
    case 3:
      return holds_phrase<3>(sequence, codes, region);
    default:
      return holds_phrase<4>(sequence, codes, region);
  }
}

bool holds_near(std::string_view sequence, const std::vector<PlaceStems>& places, unsigned window,
                std::uint8_t region) {
  const Positions positions = positions_of(sequence, places, region);
  std::vector<unsigned> begins;
  for (const std::vector<unsigned>& of_place : positions) {
    if (of_place.empty()) return false;
    begins.insert(begins.end(), of_place.begin(), of_place.end());
  }
  std::vector<unsigned> taken;
  return std::any_of(begins.begin(), begins.end(), [&](unsigned begin) {
    taken.clear();
    return are_assignable(positions, 0, begin, begin + window, taken);
  });
}

Positions positions_in(std::string_view sequence, const std::vector<PlaceStems>& places) {
  return positions_of(sequence, places, 0);
}

}  // namespace dagsorden
