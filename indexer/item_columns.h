// The columns of a table whose rows are items: "Pkt.", "Emne", "Ansvarlig", "Referat".
//
// All functions are thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

enum class ColumnKind {
  number,
  title,
  case_number,
  person,  ///< who is responsible for the item
  time,    ///< when or for how long the item is discussed
  type,    ///< whether the item is for decision, discussion or information: "B", "Orientering"
  page,    ///< page number, in a table of contents
  text,    ///< a part of the item: what was said or decided
};

/// The possible kinds of a column with this name, likeliest first: "Punkt" may be the name of a
/// column of numbers or of titles. Empty if no column has this name.
std::vector<ColumnKind> kinds_of_column(std::string_view name);

/// What a column says about an item, as a line to print below its title: "Tid: 10 min.",
/// "Sagsansvarlig: Ida Holm".
std::string line_of_column(ColumnKind kind, std::string_view name, std::string_view cell);

/// The words [begin, end) of a line that name a column.
struct ColumnName {
  ColumnKind kind = ColumnKind::text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The columns that a header row names. Every word must belong to a name. One column must hold
/// titles, another numbers or texts, and none page numbers. nullopt for any other line.
std::optional<std::vector<ColumnName>> columns_of_head(const std::vector<std::string>& words);

}  // namespace dagsorden
