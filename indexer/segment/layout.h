// What cannot be learned from a single document: the fixed words of families of agendas, as data.
//
// How a document marks its items is learned from the document (item_form.h). A family with fixed
// words of its own gets a row here (CONTRIBUTING.md says how). Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct Layout {
  /// Bodies whose agendas have this layout, in normal spelling.
  std::vector<std::string_view> body_names;
  /// All part labels; other lines that look like labels are subheadings.
  std::vector<std::string_view> part_labels;
  /// Endings of the words before a title's colon that tell the case type, in lower case.
  std::vector<std::string_view> case_type_endings;
  /// A title that begins with this has the case type below, although it does not name it.
  std::string_view announcements;
  std::string_view announcements_type;
};

/// All known layouts.
const std::vector<Layout>& layouts();

/// The layout of the body's agendas; nullptr if none is known.
const Layout* layout_of(std::string_view body);

/// The known body that the line names, in normal spelling; the line may be letter-spaced: "K K R
/// SJÆLLAND". nullopt for other lines.
std::optional<std::string> known_body(std::string_view line);

/// Shapes of running headers and footers (clean/line_pattern.h), for texts of all families.
const std::vector<std::string_view>& page_furniture();

}  // namespace dagsorden
