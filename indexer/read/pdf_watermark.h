// Watermarks: letters across a page ("UDKAST", "FORTROLIGT"), which are not part of its text.
// Thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/read/pdf_words.h"

namespace dagsorden {

/// True if the page, as "pdftotext -layout" gives it, may have a watermark: single capitals on
/// lines of their own, or a typical word.
bool may_have_watermark(std::string_view page);

/// Removes the words of watermarks: words far larger than the page's text and over it, or larger
/// words that climb across the page letter by letter. Returns true if there were any.
bool take_out_watermarks(std::vector<PdfWord>& words);

}  // namespace dagsorden
