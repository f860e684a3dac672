// The Danish words that agendas of any family may use in their layout, as data.
//
// Words are in lower case; labels have e for é. Thread-safe.
#pragma once

#include <span>
#include <string_view>

#include "common/item.h"
#include "indexer/item_columns.h"

namespace dagsorden::layout_words {

struct KnownLabel {
  std::string_view name;
  PartKind kind;
};

/// The labels that municipalities, regions and joint bodies print above the parts of an item.
std::span<const KnownLabel> labels();

struct LabelEnding {
  std::string_view ending;
  PartKind kind;
};

/// Endings by which the last word of an unlisted label is known: "Administrativ indstilling",
/// "Rådets bemærkninger", "Trafikale forhold".
std::span<const LabelEnding> label_endings();

/// Titles that the agendas of all bodies have.
std::span<const std::string_view> standing_titles();

/// Words before the number of an item: "pkt", "sag nr".
std::span<const std::string_view> before_item_numbers();

/// Words before a number that is not an item number: "side", "kl".
std::span<const std::string_view> before_other_numbers();

/// Headings of a list of contents, only their letters.
std::span<const std::string_view> contents_headings();

struct KnownColumn {
  std::string_view name;  ///< without dots and colons
  ColumnKind kind;
};

/// The columns of tables whose rows are items. A name may have several kinds, likeliest first. Part
/// labels may also be names of text columns.
std::span<const KnownColumn> columns();

/// Buttons and links between the items of a web page.
std::span<const std::string_view> buttons();

/// How the footer of a web page begins, below the last item.
std::span<const std::string_view> page_feet();

}  // namespace dagsorden::layout_words
