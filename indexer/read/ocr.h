// The text of a PDF whose pages are pictures, by tesseract (tesseract-ocr.github.io) with Danish.
//
// pdftoppm draws one page after the other, tesseract reads it; both run as child processes with
// limits (child_process.h). It takes seconds a page, so the text is kept where a folder for it is
// named, and a file's bytes are read once. Thread-safe.
#pragma once

#include <filesystem>
#include <string_view>

#include "indexer/read/pdf.h"

namespace dagsorden {

/// Where texts are kept, a file each, named by the hash of the PDF's bytes. To be called before any
/// thread reads; an empty path keeps none.
void set_ocr_folder(std::filesystem::path folder);

/// As pdf_text(). The failure is no-ocr where tesseract or its Danish is not installed.
PdfText ocr_text(std::string_view bytes, bool (*give_up)() = nullptr);

}  // namespace dagsorden
