// The text of a PDF whose pages are pictures, by tesseract (tesseract-ocr.github.io) with Danish.
//
// pdftoppm renders one page after the other, tesseract reads it; both are child processes with
// limits (child_process.h). A page takes seconds, so its text is kept if a folder is given for it:
// the same bytes are never read twice, and a long file may take several runs. Thread-safe.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "indexer/read/pdf.h"

namespace dagsorden {

/// Sets where texts are kept, one file per PDF, named by the hash of its bytes. Call it before any
/// thread reads; an empty path keeps none.
void set_ocr_folder(std::filesystem::path folder);

/// Takes out of a text what must not be kept.
using MaskText = void (*)(std::string&);

/// How to read.
struct OcrOptions {
  MaskText mask = nullptr;      ///< applied to each page before it is kept; nullptr: as it was read
  bool (*give_up)() = nullptr;  ///< as in ChildLimits
  void (*on_step)() = nullptr;  ///< called whenever a page was drawn or read
  std::chrono::seconds most_time{900};  ///< for one call
};

/// Like pdf_text(). The failure is no-ocr if tesseract or its Danish data is not installed, and
/// ocr-unfinished if the time was up; the next call goes on with the next page.
PdfText ocr_text(std::string_view bytes, const OcrOptions& options = {});

/// The name under which the text of a file with this hash is kept.
std::string ocr_text_name(const std::string& hash, bool is_masked);

/// Removes all kept texts but those of these names. Other files in the folder stay.
void remove_ocr_texts_except(const std::set<std::string>& names);

}  // namespace dagsorden
