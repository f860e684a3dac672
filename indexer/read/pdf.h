// The text of a PDF file, by poppler's pdftotext (poppler.freedesktop.org).
//
// It runs as a child process with limits: PDF files come from strangers, and a crash there is one
// failed file. -layout keeps hyphens at line ends, which its default mode joins and spoils.
// Pages in columns and pages with a watermark are put together anew from the words' boxes, which
// are asked for only where -layout gives such lines as these make.
// Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/failure.h"
#include "indexer/read/pdf_fonts.h"

namespace dagsorden {

struct PdfText {
  std::string text;  ///< UTF-8, a form feed behind each page; empty for pages that are images
  std::optional<Failure> failure;
  std::string complaints;   ///< one line; empty if it was read whole (pdf_complaints.h)
  bool given_up = false;    ///< the run was stopped meanwhile: nothing is known of the file
  bool is_garbled = false;  ///< no text, but fonts that do not say which letters their signs are
  std::vector<PdfFonts> fonts{};  ///< of each page; empty if nothing tells them
};

/// bytes: of the file, which is not looked at again. give_up, if given, is asked some times a
/// second whether to stop waiting.
PdfText pdf_text(std::string_view bytes, bool (*give_up)() = nullptr);

}  // namespace dagsorden
