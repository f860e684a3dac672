// The forward index of an item: its words in the order of its text, as one value of its document.
// Phrases, NEAR, exact words and words of a part are verified against it. It takes the place of
// positions and of a second term for each word, which together took more than half of the database
// (docs/decisions.md, 20).
//
// A surface form is a stem with a suffix. Each distinct form of an item has a number; frequent
// forms have small numbers. A stem is written as a code (common/stem_codes.h) that no other stem of
// the item has. So if the item holds a stem (postings say so), the forms with the stem's code are
// exactly its own. For any other stem the code says nothing. common/forward_index_format.h
// describes the bytes.
//
// All functions are thread-safe. Bytes that are cut off or damaged are read without harm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace dagsorden {

/// The bit of a text field in the field mask of a run; 0 for other fields and for nullptr.
std::uint8_t field_mask_of(const Field* field);

/// A distinct word of an item.
struct SurfaceForm {
  std::uint32_t stem = 0;  ///< index into the stems
  std::string_view word;   ///< starts with its stem; empty: implied, not written
  std::vector<std::string_view> part_stems = {};  ///< of a compound
};

/// A run of text within the same fields: the title, or the text between two part borders.
struct FieldRun {
  std::uint8_t field_mask = 0;  ///< the fields that it belongs to
  struct Token {
    std::uint32_t form = 0;  ///< index into the forms
    bool stacked = false;    ///< at the position of the token before
  };
  std::vector<Token> tokens;
};

/// Encodes the runs of an item as the value that the functions below read. Stems and forms are
/// distinct; forms refer to stems, tokens to forms.
std::string encode_forward_index(const std::vector<std::string_view>& stems,
                                 const std::vector<SurfaceForm>& forms,
                                 const std::vector<FieldRun>& runs);

/// What fits a slot: any form of a stem that the item holds, or only some of its forms.
struct WantedForm {
  enum class Which {
    any,
    word,         ///< the form that is this word
    prefix,       ///< forms that start with `letters`
    inflection,   ///< forms derived in the same way as `letters` (common/suffix_codes.h)
    informative,  ///< neither stop words nor unrelated words of the stem: not som for sommer
    part,         ///< compounds that have this stem as a part
  };
  std::string_view stem;
  Which which = Which::any;
  std::string_view letters = {};  ///< for word, prefix, inflection and informative
};

/// A slot of a phrase or a NEAR: the forms that fit at one position.
using SlotForms = std::vector<WantedForm>;

/// True if the slots are filled at adjacent positions of a run that belongs to a field of
/// field_mask (0: any).
bool holds_phrase(std::string_view value, const std::vector<SlotForms>& slots,
                  std::uint8_t field_mask);

/// True if the slots are filled in any order within `window` words, each at a position of its own.
/// Two runs are part_gap words apart.
bool holds_near(std::string_view value, const std::vector<SlotForms>& slots, unsigned window,
                std::uint8_t field_mask);

/// A position at which a slot is filled.
struct SlotPosition {
  unsigned position = 0;
  std::uint32_t slot = 0;  ///< index into the slots
  std::uint8_t field_mask = 0;
};

struct ItemPositions {
  std::vector<SlotPosition> found;  ///< by position; each slot at most once per position
  unsigned words = 0;               ///< of the whole item
};

/// The positions at which the slots are filled. Stems need not be in the item, but then one in some
/// ten thousand shares its code with a stem that is.
ItemPositions positions_in(std::string_view value, const std::vector<SlotForms>& slots);

/// Which of the slots are filled anywhere: cheaper than positions_in().
std::vector<bool> slots_present(std::string_view value, const std::vector<SlotForms>& slots);

/// The surface forms of a stem that the item holds.
std::vector<std::string> surface_forms_of(std::string_view value, std::string_view stem);

}  // namespace dagsorden
