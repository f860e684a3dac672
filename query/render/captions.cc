#include "query/render/captions.h"

#include "common/municipalities.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/render/terminal.h"

namespace dagsorden {
namespace {

std::vector<std::string> municipality_names(const Item& item) {
  std::vector<std::string> names;
  for (const std::string& code : item.municipality_codes) {
    const Municipality* municipality = municipality_with_code(code);
    names.emplace_back(municipality == nullptr ? std::string_view(code) : municipality->name);
  }
  return names;
}

// As many names as fit, and how many more there are.
std::string names_within(const std::vector<std::string>& names, std::size_t width) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string more = tr(messages::more_names, names.size() - i);
    const std::string next = (text.empty() ? "" : ", ") + names[i];
    const std::size_t reserve = i + 1 < names.size() ? more.size() : 0;
    if (!text.empty() && count_code_points(text + next) + reserve > width) return text + more;
    text += next;
  }
  return text;
}

// A PDF has pages; line numbers would be those of its extracted text.
bool is_pdf_page(const Source& source) {
  return source.page > 0 && to_lower(source.path).ends_with(".pdf");
}

}  // namespace

std::string joined_by(std::string_view separator, const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    if (!text.empty()) text += separator;
    text += piece;
  }
  return text;
}

std::string heading_of(const Item& item) {
  return joined_by(" · ",
                   {item.date.value_or(tr(messages::undated)), item.meeting_body.value_or(""),
                    item.item_number.value_or(""), item.case_type.value_or(""),
                    item.access == "lukket" ? "lukket" : "", item.outcome.value_or(""),
                    item.document_kind == DocumentKind::referat ? "referat" : "",
                    is_attachment(item) ? "bilag til " + item.section_title.value_or("") : ""});
}

std::string details_of(const Item& item, std::size_t width) {
  const std::string known =
      joined_by(" · ", {item.case_number.value_or(""), joined_by("/", item.caseworkers)});
  const std::size_t used = count_code_points(known) + 3;
  const std::string names = names_within(municipality_names(item), width > used ? width - used : 0);
  return joined_by(" · ", {known, names});
}

std::string location_of(const Source& source) {
  if (source.line > 0 && !is_pdf_page(source)) {
    return source.path + ":" + std::to_string(source.line);
  }
  if (source.page > 0) return tr(messages::page_of, source.path, source.page);
  return source.path;
}

std::string link_of(const Source& source) {
  const std::string page = is_pdf_page(source) ? "#page=" + std::to_string(source.page) : "";
  return file_address(source.path) + page;
}

}  // namespace dagsorden
