#include "indexer/read/document_text.h"

#include <algorithm>
#include <utility>

#include "indexer/read/decode.h"
#include "indexer/read/find_files.h"
#include "indexer/read/garbled.h"
#include "indexer/read/pdf.h"

namespace dagsorden {
namespace {

// An agenda has some thousands; each costs a hundred bytes of memory, however short it is.
constexpr std::ptrdiff_t most_lines = 2'000'000;

DocumentText lines_of(const std::string& text, bool from_pdf) {
  if (std::count(text.begin(), text.end(), '\n') > most_lines) {
    return {{},
            Failure{failure_code::too_large, "more than " + std::to_string(most_lines) +
                                                 " lines, the most that one file may have; cut it "
                                                 "into smaller files"},
            {},
            false};
  }
  return {split_lines(text, from_pdf), std::nullopt, {}, false};
}

DocumentText garbled(bool is_pdf) {
  const std::string reason =
      is_pdf
          ? "its text is garbled: the PDF's fonts do not say which letters their signs are; save "
            "it anew from its source, or read its pages with OCR"
          : "its text is garbled: its letters were lost between encodings; save it anew from its "
            "source, in UTF-8";
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
    // What a PDF holds is never binary: such signs are numbers of letters in its fonts.
    if (pdf.is_garbled || decoded.is_binary || is_garbled(decoded.text)) return garbled(true);
    DocumentText document = lines_of(decoded.text, true);
    document.complaints = std::move(pdf.complaints);
    return document;
  }
  DecodedText decoded = decode(bytes);
  if (decoded.is_binary) {
    return {{}, Failure{failure_code::binary, "this is no text file but binary data"}, {}, false};
  }
  if (is_garbled(decoded.text)) return garbled(false);
  return lines_of(decoded.text, false);
}

}  // namespace dagsorden
