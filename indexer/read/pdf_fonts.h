// The weight and size of the lines of a PDF, from "pdftohtml -xml".
// Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/read/raw_text.h"

namespace dagsorden {

struct PdfFont {
  bool is_bold = false;
  double size = 0;     ///< as a multiple of the document's usual size
  std::string look{};  ///< family, size and color in words; empty if they differ within the line
};

/// The fonts of the lines of one page. The key is the letters and digits of the line in lower case.
using PdfFonts = std::unordered_map<std::string, PdfFont>;

/// Reads the output of "pdftohtml -xml -fontfullname": one map per page. Skips unknown elements.
std::vector<PdfFonts> read_fonts(std::string_view output);

/// Sets the font of each line. A line that is missing in the map of its page gets none.
void set_fonts(const std::vector<PdfFonts>& pages, RawText& text);

}  // namespace dagsorden
