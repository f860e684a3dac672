// Reads pages with columns, one column after the other. Tables remain rows.
//
// Columns differ from tables in how they read: within a column, sentences continue from line to
// line, while the cells of a table row begin together. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/pdf_words.h"

namespace dagsorden {

/// True if the page, as "pdftotext -layout" gives it, may have columns: several lines contain a
/// wide gap, or begin far to the right.
bool may_have_columns(std::string_view page);

struct PageText {
  std::string text;  ///< lines; gaps on the page become spaces and blank lines
  bool has_columns = false;
};

/// The words of a page as lines, from top to bottom, with columns one after the other.
PageText lines_of_page(const std::vector<PdfWord>& words);

}  // namespace dagsorden
