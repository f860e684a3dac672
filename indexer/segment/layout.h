// What families of agendas have of their own, as data: what a document cannot teach.
//
// How a document marks its items is learned from the document (item_form.h). A family that has
// fixed words beside that is one more row here (CONTRIBUTING.md says how). Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct Layout {
  std::string_view name;
  /// Bodies whose agendas have this layout, spelled normally.
  std::vector<std::string_view> body_names;
  /// All labels of parts; other lines that look like labels are sub-headings.
  std::vector<std::string_view> part_labels;
  /// Endings of the words that stand before a title's colon and say what kind of case it is, in
  /// lower case.
  std::vector<std::string_view> case_type_endings;
  /// Titles that begin like this are a kind of case by themselves.
  std::string_view announcements;
  std::string_view announcements_type;
};

/// All known layouts.
const std::vector<Layout>& layouts();

/// The layout of the body's agendas; nullptr if the body has none.
const Layout* layout_of(std::string_view body);

/// The known body whose name the line is, spelled normally; letters may stand apart: "K K R
/// SJÆLLAND". Nothing if it is another line.
std::optional<std::string> known_body(std::string_view line);

/// Shapes of running headers and footers (clean/line_pattern.h), for texts of all families.
const std::vector<std::string_view>& page_furniture();

}  // namespace dagsorden
