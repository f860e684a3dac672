#include "indexer/describe/heading_fields.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// "Orienteringssag: Ny færge", in any layout.
constexpr std::string_view case_type_endings[] = {"sag", "punkt", "drøftelse",
                                                  "SAG", "PUNKT", "DRØFTELSE"};

// "Meddelelse: …", if the layout has such words before titles.
std::optional<std::string> take_known_type(std::string& title, const Layout& layout) {
  const std::size_t colon = title.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const std::string word(trim(to_lower(title.substr(0, colon))));
  const std::string rest(trim(std::string_view(title).substr(colon + 1)));
  const bool is_type =
      !word.empty() && !rest.empty() && word.find(' ') == std::string::npos &&
      std::any_of(layout.case_type_endings.begin(), layout.case_type_endings.end(),
                  [&word](std::string_view ending) { return word.ends_with(ending); });
  if (!is_type) return std::nullopt;
  title = rest;
  return word;
}

}  // namespace

std::optional<std::string> take_case_type(std::string& title, const Layout* layout) {
  if (layout != nullptr) {
    if (std::optional<std::string> type = take_known_type(title, *layout)) return type;
    if (begins_with_ignoring_case(title, layout->announcements)) {
      return std::string(layout->announcements_type);
    }
  }
  static const RE2 pattern(R"(^(\p{Lu}\p{L}+)" + any_of(case_type_endings) + ") ?: ?(.+)$");
  std::string type;
  std::string rest;
  if (!RE2::FullMatch(title, pattern, &type, &rest)) return std::nullopt;
  title = rest;
  return to_lower(type);
}

}  // namespace dagsorden
