// What a heading and its case line say: label, title, case number, caseworkers, access.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/layout.h"

namespace dagsorden {

struct HeadingFields {
  std::string title;  ///< without number and label
  std::optional<std::string> case_type;
  std::optional<std::string> access;  ///< "åben" or "lukket" where the heading says so
};

/// Reads a heading that has been joined to one line, without its number.
HeadingFields read_heading(std::string_view heading, const Layout& layout);

/// The kind of case before a title, taken off it: "Beslutningssag: Et nyt torv".
std::optional<std::string> take_case_type(std::string& title);

struct CaseFields {
  std::string case_number;  ///< as printed
  std::vector<std::string> caseworkers;
};

/// Reads "SAG-2025-00103 asfp/jebj".
CaseFields read_case_line(std::string_view line);

}  // namespace dagsorden
