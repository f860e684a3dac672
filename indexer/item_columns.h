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
  time,    ///< when, or for how long, it is discussed
  type,    ///< whether it is decided, discussed or told: "B", "Orientering"
  page,    ///< of a table of contents
  text,    ///< a part of the item: what was said or decided
};

/// The possible kinds of a column with this name, likeliest first: "Punkt" may head numbers or
/// titles. Empty if no column has this name.
std::vector<ColumnKind> kinds_of_column(std::string_view name);

/// What a column says of an item, as a line below its title: "Tid: 10 min.", "Sagsansvarlig: Ida
/// Holm".
std::string line_of_column(ColumnKind kind, std::string_view name, std::string_view cell);

/// A column's name in a line: the words [begin, end).
struct ColumnName {
  ColumnKind kind = ColumnKind::text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The columns that a head row names. Every word must belong to a name; one column must hold
/// titles, another one numbers or texts, and none pages. nullopt for any other line.
std::optional<std::vector<ColumnName>> columns_of_head(const std::vector<std::string>& words);

}  // namespace dagsorden
