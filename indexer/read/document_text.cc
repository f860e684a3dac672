#include "indexer/read/document_text.h"

#include "indexer/read/decode.h"
#include "indexer/read/find_files.h"
#include "indexer/read/pdf.h"

namespace dagsorden {

DocumentText text_of_document(const std::string& path, const std::string& bytes,
                              bool (*give_up)()) {
  if (bytes.empty()) return {};
  if (is_pdf_name(path) || bytes.starts_with("%PDF-")) {
    PdfText pdf = pdf_text(path, give_up);
    if (pdf.failure || pdf.given_up) return {{}, std::move(pdf.failure), pdf.given_up};
    return {split_lines(decode(pdf.text).text, true), std::nullopt, false};
  }
  DecodedText decoded = decode(bytes);
  if (decoded.is_binary) {
    return {{}, Failure{failure_code::binary, "this is no text file but binary data"}, false};
  }
  return {split_lines(decoded.text, false), std::nullopt, false};
}

}  // namespace dagsorden
