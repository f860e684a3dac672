// OCR: the text of a PDF whose pages are images, from tesseract (tesseract-ocr.github.io) with
// Danish data.
//
// pdftoppm renders one page after the other, and tesseract reads it. Both are child processes with
// limits (child_process.h). A page takes seconds, so its text is stored if a folder is set: the
// same bytes are never read twice, and a long file may take several runs. Thread-safe.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "indexer/read/pdf.h"

namespace dagsorden {

/// Sets the folder in which texts are stored, one file per PDF, named by the hash of its bytes.
/// Call before any thread reads; an empty path stores none.
void set_ocr_folder(std::filesystem::path folder);

/// Removes from a text what must not be stored.
using MaskText = void (*)(std::string&);

struct OcrOptions {
  MaskText mask = nullptr;              ///< applied to each page before it is stored; nullptr: none
  bool (*give_up)() = nullptr;          ///< as in ChildLimits
  void (*on_step)() = nullptr;          ///< called whenever a page has been rendered or read
  std::chrono::seconds most_time{900};  ///< limit for one call
};

/// Like pdf_text(). The failure is no-ocr if tesseract or its Danish data is not installed, and
/// ocr-unfinished if the time ran out; the next call continues with the next page.
PdfText ocr_text(std::string_view bytes, const OcrOptions& options = {});

/// The file name under which the text of a file with this hash is stored.
std::string ocr_text_name(const std::string& hash, bool is_masked);

/// Removes all stored texts except those with these names. Leaves other files in the folder.
void remove_ocr_texts_except(const std::set<std::string>& names);

}  // namespace dagsorden
