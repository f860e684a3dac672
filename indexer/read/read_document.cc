#include "indexer/read/read_document.h"

#include <new>
#include <stdexcept>
#include <utility>

#include "indexer/read/document_text.h"
#include "indexer/read/docx_reader.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/firstagenda_reader.h"
#include "indexer/read/garbled.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_reader.h"
#include "indexer/read/legacy_reader.h"
#include "indexer/read/odt_reader.h"
#include "indexer/read/xml_reader.h"

namespace dagsorden {
namespace {

ReadDocument read_lines(const std::string& path, const std::string& bytes, bool (*give_up)()) {
  DocumentText text = text_of_document(path, bytes, give_up);
  if (text.failure) return {std::move(*text.failure), text.given_up};
  return {std::move(text.text), text.given_up, std::move(text.complaints)};
}

// Applies the test that text_of_document() makes for files of lines.
bool has_garbled_text(const ReadContent& content) {
  const auto* const document = std::get_if<Document>(&content);
  if (document == nullptr) return false;
  std::string text;
  for (const Block& block : document->blocks) text.append(block.text).push_back('\n');
  return is_garbled(text);
}

ReadContent unless_garbled(ReadContent content) {
  if (!has_garbled_text(content)) return content;
  return Failure{failure_code::text_garbled, reasons::garbled_text()};
}

}  // namespace

ReadDocument read_document(const std::string& path, const std::string& bytes,
                           std::optional<Form> form, bool (*give_up)()) {
  if (bytes.empty()) return {RawText{}};
  if (!form) form = detect_form(path, bytes);
  if (!form) return {NotRead{"other-archive", reasons::other_archive()}};
  if (*form == Form::text || *form == Form::pdf) return read_lines(path, bytes, give_up);
  if (*form == Form::doc) return read_doc(bytes, give_up);
  if (*form == Form::rtf) return read_rtf(bytes, give_up);
  ReadDocument read{read_here(*form, bytes)};
  if (*form == Form::html && is_cut_short(bytes)) read.complaints = html_cut_short;
  return read;
}

ReadContent read_here(Form form, std::string_view bytes) {
  try {
    if (form == Form::html) return read_html(bytes);
    if (form == Form::json) return read_json(bytes);
    if (form == Form::xml) return read_xml(bytes);
    if (form == Form::docx) return unless_garbled(read_docx(bytes));
    if (form == Form::odt) return unless_garbled(read_odt(bytes));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const HtmlError& error) {
    return error.failure();
  } catch (const std::exception& error) {
    return Failure{failure_code::reader_limit, reasons::cannot_be_read(error.what())};
  }
  return NotRead{"form-not-read", reasons::form_not_read()};
}

}  // namespace dagsorden
