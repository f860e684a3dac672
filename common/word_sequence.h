// The words of an item in the order of its text, in one value of its document: what phrases, NEAR,
// words as they stand and words of a part are settled from, in place of positions and of a second
// term for each word, which would be more than half of the database (docs/performance.md).
//
// A form is a stem with one of its endings: each distinct word has a number in its item, the most
// frequent ones the smallest. A stem is written as a code (common/stem_codes.h) that no other stem
// of the item has. So for a stem that is known to stand in the item (its postings say so), its code
// is exactly that of its forms. For other stems a code says nothing.
//
// The value, numbers with their lowest byte first:
//   1  salt of the codes
//   1  their length: bytes that are kept in the upper half, bits that are counted in the lower; the
//      highest bit is set where compound parts follow
//   2  number of pieces of text
//   3  number of forms
//   3  bytes of rare endings
//   3  bytes of spelled endings
//   3  bytes of compound parts
//   then for each piece 1 byte with the fields that it is part of, 3 with its bytes
//   then a table of the codes of the first 191 forms, in the order of the codes, and one of others
//   then for each form half a byte with the number of its ending (common/word_endings.h), the lower
//     half first: 0 to 14, or 15 for a rare ending
//   then for each rare ending 1 byte with its number
//   then for each ending that has to be spelled 1 byte with its length, and its letters
//   then, if any form is a compound, a bit for each form that is one, and for each of these the
//   codes
//     of its parts' stems, 3 bytes each, the highest bit set in the last one of a form
//   then the pieces: a form is 1 byte (the first 191 forms), or 2, or 6; a byte 0 goes before one
//     that stands at the position of the one before
// All functions are thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace dagsorden {

/// The bit of a field of text among a piece's fields; 0 for other fields and for none.
std::uint8_t region_of(const Field* field);

/// A distinct word of an item.
struct SequenceForm {
  std::uint32_t stem = 0;  ///< index into the stems
  std::string_view word;   ///< begins with its stem; empty: is meant, but does not stand there
  std::vector<std::string_view> part_stems = {};  ///< of a compound
};

/// A piece of text: the title, or what lies between two borders of parts.
struct SequencePiece {
  std::uint8_t regions = 0;  ///< the fields it is part of
  struct Place {
    std::uint32_t form = 0;  ///< index into the forms
    bool stacked = false;    ///< at the position of the one before
  };
  std::vector<Place> places;
};

/// The value for the pieces of an item, which the functions below take. Stems are distinct, forms
/// too; forms point into the stems, places into the forms.
std::string encode_sequence(const std::vector<std::string_view>& stems,
                            const std::vector<SequenceForm>& forms,
                            const std::vector<SequencePiece>& pieces);

/// What may stand at a place: any form of a stem that is known to stand in the item, or only the
/// form that is that word, or those that begin so.
struct SoughtForm {
  enum class Which {
    any,
    word,
    beginning,
    inflection,  ///< any that is derived as `letters` is (common/word_endings.h)
    telling,     ///< any but stop words and words told apart: not som for sommer
    part,        ///< any compound that has a part of this stem
  };
  std::string_view stem;
  Which which = Which::any;
  std::string_view letters = {};  ///< of word, beginning, inflection and telling
};
using PlaceForms = std::vector<SoughtForm>;

/// True where the places stand one behind the other, in a piece that is part of region (0: any).
bool holds_phrase(std::string_view value, const std::vector<PlaceForms>& places,
                  std::uint8_t region);

/// True where the places stand in any order within `window` words, each at a position of its own.
/// Between two pieces lie part_gap words.
bool holds_near(std::string_view value, const std::vector<PlaceForms>& places, unsigned window,
                std::uint8_t region);

/// Places that are sought in many items, prepared once: each stem is looked up once an item,
/// however many places it may stand at.
struct SoughtPlaces {
  struct Form {
    SoughtForm::Which which = SoughtForm::Which::any;
    std::string_view letters;
    std::uint32_t place = 0;
  };
  struct Stem {
    std::string_view stem;
    std::uint64_t hash = 0;
    std::vector<Form> forms;
  };
  struct Part {
    std::uint32_t code = 0;
    std::uint32_t place = 0;
  };
  std::vector<Stem> stems;
  std::vector<Part> parts;  ///< by code
};

/// The letters of the places have to outlive it.
SoughtPlaces sought_places(const std::vector<PlaceForms>& places);

/// Where a place stands.
struct PlaceInItem {
  unsigned position = 0;
  std::uint32_t place = 0;  ///< index into the places sought
  std::uint8_t regions = 0;
};

struct ItemPositions {
  std::vector<PlaceInItem> found;  ///< by position; a place stands once at a position
  unsigned words = 0;              ///< how many the item has
};

/// Where the places stand. Stems need not stand in the item: one in some ten thousand shares its
/// code with one that does.
ItemPositions positions_in(std::string_view value, const SoughtPlaces& places);

/// Which of the places stand somewhere: cheaper than to ask where.
std::vector<bool> places_that_stand(std::string_view value, const std::vector<PlaceForms>& places);

/// The words of a stem that is known to stand in the item, as they stand there.
std::vector<std::string> words_of_stem(std::string_view value, std::string_view stem);

}  // namespace dagsorden
