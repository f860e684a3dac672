#include "indexer/describe/heading_fields.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/segment/metadata.h"

namespace dagsorden {
namespace {

bool is_label(const std::string& lower, const Layout& layout) {
  return lower.find(' ') == std::string::npos &&
         std::any_of(layout.label_endings.begin(), layout.label_endings.end(),
                     [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

HeadingFields read_heading(std::string_view heading, const Layout& layout) {
  HeadingFields fields;
  fields.title = collapse_blanks(heading);
  fields.access = take_access_mark(fields.title);
  const std::size_t colon = fields.title.find(':');
  if (colon != std::string::npos && colon > 0) {
    // Some print a blank before the colon.
    const std::string label(trim(to_lower(fields.title.substr(0, colon))));
    const std::string rest(trim(std::string_view(fields.title).substr(colon + 1)));
    if (!rest.empty() && is_label(label, layout)) {
      fields.case_type = label;
      fields.title = rest;
      if (!fields.access) fields.access = take_access_mark(fields.title);
    }
  }
  if (!fields.case_type && begins_with_ignoring_case(fields.title, "Meddelelser")) {
    fields.case_type = "meddelelse";
  }
  return fields;
}

std::optional<std::string> take_case_type(std::string& title) {
  static const RE2 pattern("^(\\p{Lu}\\p{L}+(?:sag|punkt|drøftelse)) ?: ?(.+)$");
  std::string type;
  std::string rest;
  if (!RE2::FullMatch(title, pattern, &type, &rest)) return std::nullopt;
  title = rest;
  return to_lower(type);
}

CaseFields read_case_line(std::string_view line) {
  CaseFields fields;
  const std::size_t blank = line.find(' ');
  fields.case_number = line.substr(0, blank);
  if (blank == std::string_view::npos) return fields;
  std::string initials;
  const auto finish = [&] {
    if (!initials.empty() && initials != "og") fields.caseworkers.push_back(initials);
    initials.clear();
  };
  for (const char byte : line.substr(blank)) {
    if (std::string_view(" /,;&+").find(byte) != std::string_view::npos) {
      finish();
    } else {
      initials.push_back(byte);
    }
  }
  finish();
  return fields;
}

}  // namespace dagsorden
