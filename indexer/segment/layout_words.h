// The Danish words of agenda layouts, as data.
//
// Add the words of a further family of agendas here. How headings are marked is learned from each
// document (item_form.h). Words are in lower case; labels have e for é. Thread-safe.
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

/// What municipalities, regions and joint bodies print over the parts of an item.
std::span<const KnownLabel> labels();

struct LabelEnding {
  std::string_view ending;
  PartKind kind;
};

/// What the last word of a label ends in, where the label is none of the known: "Administrativ
/// indstilling", "Rådets bemærkninger", "Trafikale forhold".
std::span<const LabelEnding> label_endings();

/// Titles that agendas of all bodies have.
std::span<const std::string_view> standing_titles();

/// Words before the number of an item: "pkt", "sag nr".
std::span<const std::string_view> before_item_numbers();

/// Words before a number that name something else than an item: "side", "kl".
std::span<const std::string_view> before_other_numbers();

/// What stands over a list of contents, letters only.
std::span<const std::string_view> contents_headings();

struct KnownColumn {
  std::string_view name;  ///< without dots and colons
  ColumnKind kind;
};

/// The columns of tables whose rows are items. A name may have several kinds, likeliest first.
/// Labels of parts may head columns of text, too.
std::span<const KnownColumn> columns();

/// Buttons and links that stand between the items of a web page.
std::span<const std::string_view> buttons();

/// How the foot of a website's page begins, below the last item.
std::span<const std::string_view> page_feet();

}  // namespace dagsorden::layout_words
