#include "indexer/describe/lines_of_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/describe/name_list.h"

namespace dagsorden {
namespace {

bool goes_on_below(std::string_view line) {
  static const RE2 open(
      "(?i:stemte|stemmer|undlod|undlader|afbud|fraværende|inhabile?|til ?stede)\\s*:? .*"
      "(?:,| og|, \\p{Lu}[\\pL-]+)$");
  return RE2::PartialMatch(line, open);
}

}  // namespace

std::vector<std::string> lines_with_lists(std::string_view text) {
  static const RE2 label(
      "(?i)(?:^|\\b)(?:(?:for|i?mod)(?: \\pL+){0,3} (?:stemte|stemmer)|(?:stemte|stemmer) "
      "(?:for|i?mod)|(?:undlod|undlader)(?: at stemme)?|(?:afbud|fraværende|fravær|"
      "inhabile?)(?: (?:med|uden|under|fra|i) ?\\pL*)*|ikke til ?stede)\\s*:?$");
  static const RE2 colon_label("(?i)^(?:for|i?mod|ja|nej|blankt)\\s*:$");
  static const RE2 capital("^\\p{Lu}");
  static const RE2 half_label("(?i)(?:^|[.] )(?:for|i?mod)$");
  static const RE2 other_half("(?i)^(?:stemte|stemmer)\\b");
  std::vector<std::string> lines;
  bool takes_more = false;
  for (const std::string_view printed : split(text, '\n')) {
    const std::string line = collapse_blanks(printed);
    if (line.empty()) continue;
    if (takes_more && is_line_of_names(line)) {
      // A remark after a name ends with its line.
      const std::string_view entry = without_bullet(line);
      lines.back().append(lines.back().ends_with(':') ? " " : ", ");
      lines.back().append(entry.substr(0, names_at_beginning(entry).end));
      continue;
    }
    const bool is_broken_label = !lines.empty() && RE2::PartialMatch(lines.back(), half_label) &&
                                 RE2::PartialMatch(line, other_half);
    if (is_broken_label ||
        (!lines.empty() && goes_on_below(lines.back()) && RE2::PartialMatch(line, capital))) {
      lines.back().append(" ").append(line);
      continue;
    }
    takes_more = RE2::PartialMatch(line, label) || RE2::PartialMatch(line, colon_label);
    lines.push_back(line);
    if (takes_more && !line.ends_with(':')) lines.back() += ':';
  }
  return lines;
}

void add_each_once(std::vector<std::string>& names, std::vector<std::string> more) {
  for (std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
}

}  // namespace dagsorden
