#include "indexer/read/document_text.h"

#include <algorithm>
#include <utility>

#include "indexer/clean/line_numbers.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/find_files.h"
#include "indexer/read/garbled.h"
#include "indexer/read/pdf.h"

namespace dagsorden {
namespace {

// An agenda has some thousand lines. Each costs a hundred bytes of memory, however short it is.
constexpr std::ptrdiff_t most_lines = 2'000'000;

DocumentText lines_of(const std::string& text, bool from_pdf) {
  if (std::count(text.begin(), text.end(), '\n') > most_lines) {
    return {{}, Failure{failure_code::too_large, reasons::too_many_lines(most_lines)}, {}, false};
  }
  DocumentText document{split_lines(text, from_pdf), std::nullopt, {}, false};
  remove_line_numbers(document.text);
  return document;
}

DocumentText garbled(bool is_pdf) {
  const Sentence reason = is_pdf ? reasons::garbled_pdf() : reasons::garbled_text();
  return {{}, Failure{failure_code::text_garbled, reason}, {}, false};
}

}  // namespace

DocumentText text_of_document(const std::string& path, const std::string& bytes,
                              bool (*give_up)()) {
  if (bytes.empty()) return {};
  if (is_pdf_name(path) || bytes.starts_with("%PDF-")) {
    PdfText pdf = pdf_text(bytes, give_up);
    if (pdf.failure || pdf.given_up) return {{}, std::move(pdf.failure), {}, pdf.given_up};
    const DecodedText decoded = decode(pdf.text);
    // The text of a PDF is never binary: control characters are glyph numbers from its fonts.
    if (pdf.is_garbled || decoded.is_binary || is_garbled(decoded.text)) return garbled(true);
    DocumentText document = lines_of(decoded.text, true);
    set_fonts(pdf.fonts, document.text);
    document.complaints = std::move(pdf.complaints);
    return document;
  }
  DecodedText decoded = decode(bytes);
  if (decoded.is_binary) {
    return {{}, Failure{failure_code::binary, reasons::no_text_file()}, {}, false};
  }
  if (is_garbled(decoded.text)) return garbled(false);
  return lines_of(decoded.text, false);
}

}  // namespace dagsorden
