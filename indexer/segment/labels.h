// The labels that open the parts of an item: how they are written and what they mean.
//
// All functions are thread-safe and throw nothing but std::bad_alloc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// How a label is printed. All part labels of a document look alike; any others are quotations.
enum class LabelStyle { mixed, capitals };

struct Label {
  std::string name;  ///< as printed, letter-spaced words joined, without the colon
  PartKind kind = PartKind::other;
  std::string rest;  ///< what follows the colon on the same line
  LabelStyle style = LabelStyle::mixed;
  std::string body;          ///< of a decision: the body that the label names, as printed
  std::string item_number;   ///< of a decision: the number that the item had there
  bool is_sentence = false;  ///< "Forvaltningen indstiller, at": a label only if alone
};

/// Reads a block's text as a label: a known one ("Indstilling", "RESUMÉ:", "I n d s t i l l i n
/// g"), a body's decision ("Beslutning i Økonomiudvalget den 1. oktober 2018:", "Økonomiudvalget,
/// 30-04-2019, pkt. 171"), or a line saying who recommends ("Forvaltningen foreslår:"). nullopt for
/// other text.
std::optional<Label> read_label(std::string_view text);

/// The kind of a part, from its label in structured data: "Økonomiske konsekvenser" → economy.
/// PartKind::other if the label is unknown.
PartKind kind_of_label(std::string_view label);

/// True for labels whose text is an item's title: "Emne: Ny cykelsti".
bool opens_title(std::string_view label);

/// Joins a letter-spaced word: "I n d s t i l l i n g" → "Indstilling". Returns any other text
/// unchanged. Reads single words only: a block's text has no double spaces, so the words of a
/// letter-spaced line cannot be told apart.
std::string without_letter_spacing(std::string_view text);

/// True if two names mean the same body: "Økonomiudvalget", "ØKONOMIUDVALGETS", "økonomiudvalg".
bool is_same_body(std::string_view left, std::string_view right);

/// True if the text names a body: one of its words ends in -udvalg, -råd, -bestyrelse …
bool names_body(std::string_view text);

}  // namespace dagsorden
