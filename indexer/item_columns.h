// What the columns of a table of items are called: "Pkt.", "Emne", "Ansvarlig", "Referat".
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
  person,  ///< who sees to the item
  time,    ///< when it is treated, or for how long
  page,    ///< of a list of contents
  text,    ///< a part of the item: what was said or decided
};

/// The kinds that a column of that name may be of, likeliest first: "Punkt" may stand over numbers
/// or titles. Empty if the name is none of a column.
std::vector<ColumnKind> kinds_of_column(std::string_view name);

/// What a column says of an item, as a line below its title: "Tid: 10 min.", "Sagsansvarlig: Ida
/// Holm".
std::string line_of_column(ColumnKind kind, std::string_view name, std::string_view cell);

/// A column's name among the words of a line: the words from begin to end.
struct ColumnName {
  ColumnKind kind = ColumnKind::text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The columns of a table of items whose head the words are: all of them are names, one is over
/// titles, one over numbers or texts, none over pages. Nothing if they are no such head.
std::optional<std::vector<ColumnName>> columns_of_head(const std::vector<std::string>& words);

}  // namespace dagsorden
