#include "indexer/read/form.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/read/decode.h"
#include "indexer/read/unpack.h"

namespace dagsorden {
namespace {

constexpr auto form_names = std::to_array<std::pair<std::string_view, Form>>({{"text", Form::text},
                                                                              {"pdf", Form::pdf},
                                                                              {"html", Form::html},
                                                                              {"docx", Form::docx},
                                                                              {"odt", Form::odt},
                                                                              {"doc", Form::doc},
                                                                              {"rtf", Form::rtf},
                                                                              {"json", Form::json},
                                                                              {"xml", Form::xml}});

bool has_ending(std::string_view path, std::string_view ending) {
  return path.size() >= ending.size() &&
         begins_with_ignoring_case(path.substr(path.size() - ending.size()), ending);
}

bool holds(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

// OpenDocument names its type in an entry of its own, usually the first.
bool is_opendocument_text(std::string_view bytes) {
  constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
  constexpr std::size_t head = 256;
  if (holds(bytes.substr(0, head), type)) return true;
  if (!holds(bytes, "content.xml") || !holds(bytes, "mimetype")) return false;
  const auto unpacked = unpack(bytes, {"mimetype"});
  const auto* const contents = std::get_if<0>(&unpacked);
  return contents != nullptr && !contents->empty() && contents->begin()->second.starts_with(type);
}

// A Zip archive has the names of its entries in plain text, at its beginning and at its end.
std::optional<Form> form_of_zip(std::string_view bytes) {
  // The main part may have any name (docx_reader.cc).
  if (holds(bytes, "[Content_Types].xml") && holds(bytes, "word/")) return Form::docx;
  if (holds(bytes, "word/document.xml")) return Form::docx;
  if (is_opendocument_text(bytes)) return Form::odt;
  return std::nullopt;
}

bool is_web_page(std::string_view head, std::string_view path) {
  const std::string lower = to_lower(head);
  for (const std::string_view sign :
       {"<!doctype html", "<html", "<head", "<body", "<!doctype html public"}) {
    if (holds(lower, sign)) return true;
  }
  const bool is_named_so =
      has_ending(path, ".html") || has_ending(path, ".htm") || has_ending(path, ".xhtml");
  return is_named_so && holds(lower, "</");
}

// A brace or bracket, followed by something that JSON allows.
bool looks_like_json(std::string_view head, std::string_view path) {
  if (!head.starts_with('{') && !head.starts_with('[')) return false;
  const std::string_view next = trim(head.substr(1));
  return has_ending(path, ".json") || (head.starts_with('{') && next.starts_with('"')) ||
         (head.starts_with('[') && next.starts_with('{'));
}

}  // namespace

std::string_view name_of(Form form) {
  for (const auto& [name, known] : form_names) {
    if (known == form) return name;
  }
  return {};
}

std::optional<Form> form_named(std::string_view name) {
  for (const auto& [known, form] : form_names) {
    if (known == name) return form;
  }
  return std::nullopt;
}

std::optional<Form> detect_form(std::string_view path, std::string_view bytes) {
  constexpr std::size_t head_bytes = 2048;
  const std::string_view start = bytes.substr(0, head_bytes);
  // A PDF may have other bytes before its header.
  const bool is_named_pdf = has_ending(path, ".pdf");
  if (start.starts_with("%PDF-") || (is_named_pdf && holds(start, "%PDF-"))) return Form::pdf;
  if (start.starts_with("PK\x03\x04")) return form_of_zip(bytes);
  if (start.starts_with("\xD0\xCF\x11\xE0")) return Form::doc;
  if (start.starts_with("{\\rtf")) return Form::rtf;
  const std::string text = decode(start).text;
  const std::string_view head = trim(text);
  if (looks_like_json(head, path)) return Form::json;
  if (head.starts_with('<')) {
    const std::string_view opening = head.substr(0, 1024);
    if (is_web_page(opening, path)) return Form::html;
    const bool is_element =
        head.size() > 1 && std::isalpha(static_cast<unsigned char>(head[1])) != 0;
    if (head.starts_with("<?xml") || has_ending(path, ".xml")) return Form::xml;
    if (is_element && holds(head, "</") && !has_ending(path, ".txt")) return Form::xml;
  }
  if (is_web_page(head, path) && !has_ending(path, ".txt")) return Form::html;
  return is_named_pdf ? Form::pdf : Form::text;
}

}  // namespace dagsorden
