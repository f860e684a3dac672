// A document as it was read: lines of UTF-8, before any cleaning.
#pragma once

#include <string>
#include <vector>

namespace dagsorden {

struct RawLine {
  std::string text;  ///< NFC, without its line end; spaces are kept
  int number = 0;    ///< 1-based, counting line feeds of the file (or of pdftotext's output)
  int page = 0;      ///< 1-based if known from form feeds or a PDF, else 0
  bool starts_page = false;  ///< follows a form feed
  bool is_bold = false;      ///< all of it is bold, according to the PDF
  double size = 0;           ///< font size as a multiple of the usual one; 0: unknown
  std::string look{};        ///< font, size and color in words; empty: unknown
};

struct RawText {
  std::vector<RawLine> lines;
  bool from_pdf = false;
};

/// Splits text into lines at "\n", "\r\n" and "\r". A form feed begins a page and is dropped. Pages
/// are numbered only where there is a form feed or from_pdf is true.
RawText split_lines(const std::string& text, bool from_pdf);

}  // namespace dagsorden
