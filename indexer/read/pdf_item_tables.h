// Tables in PDFs in which each row is an item: "Pkt.  Emne  Ansvarlig  Referat".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/item_columns.h"
#include "indexer/read/pdf_words.h"

namespace dagsorden {

/// Marks an item's title from such a row in the text of a page. It is a private-use character that
/// symbol fonts do not use.
inline constexpr std::string_view item_sign = "\uE01E";

/// Marks the first line below such a table.
inline constexpr std::string_view end_sign = "\uE01F";

/// True if a line of the page, as "pdftotext -layout" gives it, is the header of such a table.
bool has_item_head(std::string_view page);

struct TableColumn {
  ColumnKind kind = ColumnKind::text;
  std::string name;
  double begin = 0;  ///< left edge in points
  double end = 0;    ///< right edge of its lines on this page
};

/// Reads the pages of one document in order. A table may continue on the next page, with or without
/// its header. Not thread-safe.
class ItemTableReader {
 public:
  /// The page's text, with each row as lines: item_sign, number and title, then the other cells,
  /// each below its column's name. nullopt if the page has no such table.
  std::optional<std::string> read(const std::vector<PdfWord>& words);
  /// The next page has no table.
  void skip_page() { columns_.clear(); }
  /// True if a table may continue on the next page.
  bool is_open() const { return !columns_.empty(); }

 private:
  std::vector<TableColumn> columns_;  // those of a table that may continue; else empty
};

}  // namespace dagsorden
