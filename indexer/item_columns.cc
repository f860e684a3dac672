#include "indexer/item_columns.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/segment/layout_words.h"

namespace dagsorden {
namespace {

// "Pkt. nr.:" → "pkt nr"
std::string column_name(std::string_view text) {
  std::string name = to_lower(text);
  std::replace_if(
      name.begin(), name.end(), [](char byte) { return byte == '.' || byte == ':'; }, ' ');
  return collapse_blanks(name);
}

}  // namespace

std::vector<ColumnKind> kinds_of_column(std::string_view text) {
  const std::string name = column_name(text);
  std::vector<ColumnKind> kinds;
  for (const layout_words::KnownColumn& column : layout_words::columns()) {
    if (column.name == name) kinds.push_back(column.kind);
  }
  return kinds;
}

std::string line_of_column(ColumnKind kind, std::string_view name, std::string_view cell) {
  // "Alle" is nobody in particular.
  const bool is_person = kind == ColumnKind::person && to_lower(cell) != "alle";
  std::string line(is_person ? "Sagsansvarlig" : kind == ColumnKind::type ? "Sagstype" : name);
  if (!line.ends_with(':')) line.push_back(':');
  return line + " " + std::string(cell);
}

std::optional<std::vector<ColumnName>> columns_of_head(const std::vector<std::string>& words) {
  constexpr std::size_t most_words = 12;
  constexpr std::size_t longest_name = 2;
  if (words.size() < 2 || words.size() > most_words) return std::nullopt;
  std::vector<ColumnName> columns;
  bool has_number = false;
  bool has_title = false;
  bool has_text = false;
  for (std::size_t at = 0; at < words.size();) {
    std::vector<ColumnKind> kinds;
    std::size_t size = longest_name;
    for (; size > 0 && kinds.empty(); --size) {
      if (at + size > words.size()) continue;
      std::string name = words[at];
      for (std::size_t i = 1; i < size; ++i) name.append(" ").append(words[at + i]);
      kinds = kinds_of_column(name);
    }
    if (kinds.empty()) return std::nullopt;
    ++size;
    ColumnKind kind = kinds.front();
    if (kind == ColumnKind::page) return std::nullopt;
    // "Punkt" first and "Emne" after it: numbers. "Punkt" first and "Referat" after it: titles.
    if (kind == ColumnKind::number && (has_number || at > 0)) kind = kinds.back();
    if (kind == ColumnKind::title && has_title) return std::nullopt;
    if (kind == ColumnKind::number && at > 0) return std::nullopt;
    has_number = has_number || kind == ColumnKind::number;
    has_title = has_title || kind == ColumnKind::title;
    has_text = has_text || kind == ColumnKind::text;
    columns.push_back({kind, at, at + size});
    at += size;
  }
  if (has_number && !has_title && kinds_of_column(words.front()).back() == ColumnKind::title) {
    columns.front().kind = ColumnKind::title;
    has_number = false;
    has_title = true;
  }
  const bool fits = has_title && (has_number || has_text) && columns.size() > 1;
  return fits ? std::optional(columns) : std::nullopt;
}

}  // namespace dagsorden
