// The text of a PDF file, from poppler's pdftotext (poppler.freedesktop.org).
//
// It runs as a child process with limits: PDF files are untrusted, and a crash only fails one file.
// It is called with -layout, which keeps hyphens at line ends; the default mode joins them wrongly.
// Pages with columns or a watermark are rebuilt from the words' boxes, which are read only if the
// lines of -layout look like such a page. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/failure.h"
#include "indexer/read/pdf_fonts.h"

namespace dagsorden {

struct PdfText {
  std::string text;  ///< UTF-8, with a form feed after each page; empty if the pages are images
  std::optional<Failure> failure;
  std::string complaints;   ///< one line; empty if the file was read completely (pdf_complaints.h)
  bool given_up = false;    ///< the run was stopped, so nothing is known about the file
  bool is_garbled = false;  ///< there is no text, as the fonts do not map their glyphs to letters
  std::vector<PdfFonts> fonts{};  ///< of each page; empty if unknown
};

/// bytes: the content of the file, which is not opened again. give_up: optional; called several
/// times a second, returns true to stop waiting.
PdfText pdf_text(std::string_view bytes, bool (*give_up)() = nullptr);

}  // namespace dagsorden
