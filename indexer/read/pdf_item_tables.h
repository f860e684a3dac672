// Tables of items on the pages of a PDF, a row an item: "Pkt.  Emne  Ansvarlig  Referat".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/item_columns.h"
#include "indexer/read/pdf_words.h"

namespace dagsorden {

/// Stands before the title of an item that a table opens: a character for private use, which no
/// font of symbols has.
inline constexpr std::string_view item_sign = "\uE01E";

/// Stands before the first line below such a table.
inline constexpr std::string_view end_sign = "\uE01F";

/// True if a line of the page, as "pdftotext -layout" gives it, is the head of such a table.
bool has_item_head(std::string_view page);

struct TableColumn {
  ColumnKind kind = ColumnKind::text;
  std::string name;
  double begin = 0;  ///< left edge in points
  double end = 0;    ///< how far its lines reach on the page
};

/// Reads the pages of one document in their order: a table may go on from page to page, with its
/// head again on each or without.
class ItemTableReader {
 public:
  /// The page's text with each row as lines: the title behind item_sign and the number, then the
  /// other cells, each with its column's name above it. Nothing if the page has no such table.
  std::optional<std::string> read(const std::vector<PdfWord>& words);
  /// A page without a table lies between.
  void skip_page() { columns_.clear(); }
  /// True if a table may go on on the next page.
  bool is_open() const { return !columns_.empty(); }

 private:
  std::vector<TableColumn> columns_;  // of the table that may go on; empty: none
};

}  // namespace dagsorden
