#include "common/stem_sequence.h"

#include <xxhash.h>

#include <algorithm>
#include <bitset>

#include "common/analysis.h"

namespace dagsorden {
namespace {

constexpr std::uint8_t piece_end = 0x7F;
constexpr std::uint8_t stacked = 0x7E;
constexpr std::uint8_t hashed = 0x80;  // the first bit of every code that is no stop word's
constexpr unsigned narrowest = 2;      // bytes
constexpr unsigned widest = 4;
constexpr unsigned most_salts = 64;  // tried at each width

// The code of a stem, with its width in bytes.
struct Code {
  std::uint32_t value = 0;
  unsigned width = 1;
  bool operator==(const Code& other) const { return value == other.value && width == other.width; }
};

std::uint64_t hash_of_stem(std::string_view stem) { return XXH3_64bits(stem.data(), stem.size()); }

// Salted anew without hashing anew: a multiplication mixes all bits into the upper ones (Knuth, The
// Art of Computer Programming 3, 6.4).
Code hashed_code(std::uint64_t hash, unsigned salt, unsigned width) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (hash ^ (hash >> 32U)) * (odd + 2 * static_cast<std::uint64_t>(salt));
  const unsigned bits = 8 * width - 1;
  const auto upper = static_cast<std::uint32_t>(mixed >> (64U - bits));
  return {upper | (std::uint32_t{hashed} << (8 * (width - 1))), width};
}

// The number of a stop word's stem among them, or npos.
std::size_t stop_stem_number(std::string_view stem) {
  const std::vector<std::string>& stems = stop_word_stems();
  const auto found = std::lower_bound(stems.begin(), stems.end(), stem);
  if (found == stems.end() || *found != stem) return std::string::npos;
  return static_cast<std::size_t>(found - stems.begin());
}

Code code_of(std::string_view stem, unsigned salt, unsigned width) {
  const std::size_t stop = stop_stem_number(stem);
  if (stop != std::string::npos) return {static_cast<std::uint32_t>(stop), 1};
  return hashed_code(hash_of_stem(stem), salt, width);
}

struct Salting {
  unsigned salt = 0;
  unsigned width = narrowest;
};

// Most salts fail early: a bitmap sees it at the first pair that meets.
bool are_distinct(const std::vector<std::uint64_t>& hashes, unsigned salt) {
  std::bitset<(std::size_t{1} << (8 * narrowest - 1))> taken;
  return std::all_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
    const std::uint32_t upper = hashed_code(hash, salt, narrowest).value % taken.size();
    const bool is_free = !taken[upper];
    taken.set(upper);
    return is_free;
  });
}

bool are_distinct(const std::vector<std::uint64_t>& hashes, Salting salting) {
  if (salting.width == narrowest) return are_distinct(hashes, salting.salt);
  std::vector<std::uint32_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) {
    codes.push_back(hashed_code(hash, salting.salt, salting.width).value);
  }
  std::sort(codes.begin(), codes.end());
  return std::adjacent_find(codes.begin(), codes.end()) == codes.end();
}

// The narrowest codes that tell the stems apart.
Salting salting_for(const std::vector<std::uint64_t>& hashes) {
  Salting salting;
  for (salting.width = narrowest; salting.width <= widest; ++salting.width) {
    // With n stems in 2^b codes about n²/2^(b+1) pairs meet: with many, no salt parts them all.
    const unsigned bits = 8 * salting.width - 1;
    constexpr std::uint64_t hopeless = 5;
    if ((hashes.size() * hashes.size()) >> (bits + 1) > hopeless) continue;
    for (salting.salt = 0; salting.salt < most_salts; ++salting.salt) {
      if (are_distinct(hashes, salting)) return salting;
    }
  }
  return {0, widest};  // stems with one hash, or a million of them
}

void append(std::string& bytes, Code code) {
  for (unsigned i = code.width; i > 0; --i) {
    bytes.push_back(static_cast<char>((code.value >> (8 * (i - 1))) & 0xFFU));
  }
}

// Calls on_place(position, code) for all codes in pieces that are part of region.
template <typename OnPlace>
void read(std::string_view sequence, std::uint8_t region, const OnPlace& on_place) {
  if (sequence.size() < 2) return;
  const unsigned width = static_cast<unsigned char>(sequence[1]);
  unsigned position = 0;
  std::size_t at = 2;
  while (at < sequence.size()) {
    const auto regions = static_cast<std::uint8_t>(sequence[at++]);
    const bool counts = region == 0 || (regions & region) != 0;
    if (position > 0) position += part_gap;
    bool is_stacked = false;
    while (at < sequence.size()) {
      const auto first = static_cast<std::uint8_t>(sequence[at++]);
      if (first == piece_end) break;
      if (first == stacked) {
        is_stacked = true;
        continue;
      }
      std::uint32_t value = first;
      if ((first & hashed) != 0) {
        for (unsigned i = 1; i < width && at < sequence.size(); ++i) {
          value = (value << 8U) | static_cast<std::uint8_t>(sequence[at++]);
        }
      }
      if (!is_stacked) ++position;
      is_stacked = false;
      if (counts) on_place(position, value);
    }
  }
}

struct CodedPlace {
  std::uint32_t value = 0;
  std::size_t place = 0;
};

// The codes of all stems with the places they stand for. Codes of one byte and of more never agree:
// the upper bit tells them apart.
std::vector<CodedPlace> coded(std::string_view sequence, const std::vector<PlaceStems>& places) {
  std::vector<CodedPlace> codes;
  if (sequence.size() < 2) return codes;
  const unsigned salt = static_cast<unsigned char>(sequence[0]);
  const unsigned width = static_cast<unsigned char>(sequence[1]);
  for (std::size_t place = 0; place < places.size(); ++place) {
    for (const std::string_view stem : places[place]) {
      codes.push_back({code_of(stem, salt, width).value, place});
    }
  }
  return codes;
}

// A phrase by one step a position: bit i is set where the first i + 1 places end here (Baeza-Yates
// and Gonnet 1992, "A New Approach to Text Searching").
bool holds_run(std::string_view sequence, const std::vector<CodedPlace>& codes,
               std::uint64_t last_place, std::uint8_t region) {
  std::uint64_t before = 0;
  std::uint64_t here = 0;
  unsigned last_position = 0;
  bool found = false;
  read(sequence, region, [&](unsigned position, std::uint32_t value) {
    if (position != last_position) {
      before = position == last_position + 1 ? here : 0;
      here = 0;
      last_position = position;
    }
    for (const CodedPlace& code : codes) {
      if (code.value != value) continue;
      here |= ((before << 1U) | 1U) & (std::uint64_t{1} << code.place);
    }
    found = found || (here & last_place) != 0;
  });
  return found;
}

// A place may be met at several positions, and a position may do for several places: can each
// place have one of its own?
bool are_assignable(const std::vector<std::vector<unsigned>>& places, std::size_t place,
                    unsigned begin, unsigned end, std::vector<unsigned>& taken) {
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

std::vector<std::vector<unsigned>> positions_of(std::string_view sequence,
                                                const std::vector<PlaceStems>& places,
                                                std::uint8_t region) {
  const std::vector<CodedPlace> codes = coded(sequence, places);
  std::vector<std::vector<unsigned>> positions(places.size());
  read(sequence, region, [&](unsigned position, std::uint32_t value) {
    for (const CodedPlace& code : codes) {
      if (code.value != value) continue;
      std::vector<unsigned>& of_place = positions[code.place];
      if (of_place.empty() || of_place.back() != position) of_place.push_back(position);
    }
  });
  return positions;
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
  std::vector<std::size_t> stops;
  hashes.reserve(stems.size());
  stops.reserve(stems.size());
  for (const std::string_view stem : stems) {
    stops.push_back(stop_stem_number(stem));
    if (stops.back() == std::string::npos) hashes.push_back(hash_of_stem(stem));
  }
  const Salting salting = salting_for(hashes);
  std::vector<Code> codes;
  codes.reserve(stems.size());
  std::size_t next_hash = 0;
  for (const std::size_t stop : stops) {
    codes.push_back(stop == std::string::npos
                        ? hashed_code(hashes[next_hash++], salting.salt, salting.width)
                        : Code{static_cast<std::uint32_t>(stop), 1});
  }
  std::string bytes = {static_cast<char>(salting.salt), static_cast<char>(salting.width)};
  for (const SequencePiece& piece : pieces) {
    if (piece.places.empty()) continue;
    bytes.push_back(static_cast<char>(piece.regions));
    for (const SequencePiece::Place& place : piece.places) {
      if (place.stacked) bytes.push_back(static_cast<char>(stacked));
      append(bytes, codes[place.stem]);
    }
    bytes.push_back(static_cast<char>(piece_end));
  }
  return bytes;
}

bool holds_phrase(std::string_view sequence, const std::vector<PlaceStems>& places,
                  std::uint8_t region) {
  constexpr std::size_t most_places = 64;
  if (places.empty()) return false;
  if (places.size() <= most_places) {
    return holds_run(sequence, coded(sequence, places), std::uint64_t{1} << (places.size() - 1),
                     region);
  }
  // Longer ones are rare: each place one further than the one before.
  const std::vector<std::vector<unsigned>> positions = positions_of(sequence, places, region);
  return std::any_of(positions[0].begin(), positions[0].end(), [&](unsigned first) {
    for (std::size_t i = 1; i < positions.size(); ++i) {
      const auto wanted = first + static_cast<unsigned>(i);
      if (!std::binary_search(positions[i].begin(), positions[i].end(), wanted)) return false;
    }
    return true;
  });
}

bool holds_near(std::string_view sequence, const std::vector<PlaceStems>& places, unsigned window,
                std::uint8_t region) {
  const std::vector<std::vector<unsigned>> positions = positions_of(sequence, places, region);
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

std::vector<std::vector<unsigned>> positions_in(std::string_view sequence,
                                                const std::vector<PlaceStems>& places) {
  return positions_of(sequence, places, 0);
}

}  // namespace dagsorden
