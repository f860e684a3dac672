// The labels that open the parts of an item: how they are written and what they mean.
//
// All functions are thread-safe and throw nothing but std::bad_alloc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// How a label is printed. All labels of parts in a document look alike; others are quotations.
enum class LabelStyle { mixed, capitals };

struct Label {
  std::string name;  ///< as printed, letter-spaced words joined, without the colon
  PartKind kind = PartKind::other;
  std::string rest;  ///< what follows the colon on the same line
  LabelStyle style = LabelStyle::mixed;
  std::string body;          ///< of a decision: the body that the label names, as printed
  std::string item_number;   ///< of a decision: the number that the item had there
  bool is_sentence = false;  ///< "Forvaltningen indstiller, at": a label only if there is no other
};

/// Reads a block's text as a label: one of the known ones ("Indstilling", "RESUMÉ:", "I n d s t i l
/// l i n g"), a body's decision ("Beslutning i Økonomiudvalget den 1. oktober 2018:",
/// "Økonomiudvalget, 30-04-2019, pkt. 171"), or who recommends ("Forvaltningen foreslår:").
std::optional<Label> read_label(std::string_view text);

/// The kind of a part by its label alone, as structured data names it: "Økonomiske konsekvenser" →
/// economy. PartKind::other if the label is not known.
PartKind kind_of_label(std::string_view label);

/// True for labels whose text is an item's title: "Emne: Ny cykelsti".
bool opens_title(std::string_view label);

/// A letter-spaced word: "I n d s t i l l i n g" → "Indstilling"; any other text as it is. Only
/// single words are read: a block's text has no double blanks, so the words of a letter-spaced line
/// cannot be told apart.
std::string without_letter_spacing(std::string_view text);

/// True if two names mean the same body: "Økonomiudvalget", "ØKONOMIUDVALGETS", "økonomiudvalg".
bool is_same_body(std::string_view left, std::string_view right);

/// True if the text names a body: a word of it ends in -udvalg, -råd, -bestyrelse …
bool names_body(std::string_view text);

}  // namespace dagsorden
