// Reads pages in columns, one column after the other. Tables stay rows.
//
// Columns differ from tables in how they read: within a column, sentences continue from line to
// line, while the cells of a row begin together. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/pdf_words.h"

namespace dagsorden {

/// True if the page, as "pdftotext -layout" gives it, may have columns: several lines have a
/// wide gap within, or begin far to the right.
bool may_have_columns(std::string_view page);

struct PageText {
  std::string text;  ///< lines; gaps on the page are blanks and blank lines
  bool has_columns = false;
};

/// The words of a page as its lines, from top to bottom, columns one after the other.
PageText lines_of_page(const std::vector<PdfWord>& words);

}  // namespace dagsorden
