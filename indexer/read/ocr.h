// The text of a PDF whose pages are pictures, by tesseract (tesseract-ocr.github.io) with Danish.
//
// pdftoppm renders one page after the other, tesseract reads it; both are child processes with
// limits (child_process.h). A page takes seconds, so the text is kept if a folder is given for it,
// and the same bytes are never read twice. Thread-safe.
#pragma once

#include <filesystem>
#include <string_view>

#include "indexer/read/pdf.h"

namespace dagsorden {

/// Sets where texts are kept, one file per PDF, named by the hash of its bytes. Call it before any
/// thread reads; an empty path keeps none.
void set_ocr_folder(std::filesystem::path folder);

/// Like pdf_text(). The failure is no-ocr if tesseract or its Danish data is not installed.
PdfText ocr_text(std::string_view bytes, bool (*give_up)() = nullptr);

}  // namespace dagsorden
