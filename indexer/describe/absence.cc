#include "indexer/describe/absence.h"

#include <re2/re2.h>

#include <optional>
#include <utility>

#include "indexer/describe/lines_of_names.h"
#include "indexer/describe/name_list.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

using NameList = std::vector<std::string>;

// Where a label before a list of absent persons ends: "Fraværende: Ane Lind (V)".
std::optional<std::size_t> end_of_absence_label(std::string_view line, std::size_t from) {
  static const RE2 label(
      "(?i)(?:(?:^|[.] )(?:fraværende|fravær|(?:meldt |der (?:var|er|blev meldt) )?afbud(?: fra)?|"
      "ikke til ?stede|inhabile?|inhabilitet)(?: (?:med|uden) afbud)?"
      "(?: (?:i|under|ved|på) [^:]{3,60}:)?(?: var)?\\s*:?\\s+|"
      "\\b(?:deltog|deltager|mødte|mødt|indkaldt)\\b[^.]{0,40}(?:stedfortræder|suppleant) for |"
      "(?:^|[.] )i stedet for )");
  static const RE2 declared("(?i)\\berklærede ");
  re2::StringPiece found;
  if (label.Match(line, from, line.size(), RE2::UNANCHORED, &found, 1)) {
    return end_in(line, found);
  }
  if (!declared.Match(line, from, line.size(), RE2::UNANCHORED, &found, 1)) return std::nullopt;
  const auto end = end_in(line, found);
  const std::string_view behind = line.substr(end + names_at_beginning(line.substr(end)).end);
  static const RE2 partial("^ (?:for |som )?inhabil");
  if (!RE2::PartialMatch(behind, partial)) return std::nullopt;
  return end;
}

// "Ane Lind (V) deltog ikke i sagens behandling", but not a remark that she missed another meeting.
NameList absent_in_sentence(std::string_view line, std::size_t& from) {
  static const RE2 verb(
      ",? (?:(?:derfor|herefter|dog|også|ligeledes|begge|selv) )?(?:"
      "deltog (?:\\pL+ )?ikke(?: (?:i|under|ved) (?:sag|punkt|pkt|behandling|denne|dette|drøftelse|"
      "afstemning|beslutning|mødet|\\pL+ behandling|\\d)\\pL*|[.,;]|$)|"
      "deltager ikke (?:i|under|ved) (?:sag|punkt|behandling|denne|dette|drøftelse|afstemning)|"
      "(?:var|er|blev(?: erklæret)?|erklærede sig)(?: for)? (?:inhabil|fraværende|ikke til ?stede)|"
      "(?:har|havde) (?:\\pL+ )?meldt (?:\\pL+ )?afbud|meldte afbud|"
      "forlod (?:\\pL+ )?(?:mødet|lokalet|salen|mødelokalet))");
  static const RE2 after_it(" efter (?:punkt|pkt|behandling|sag|afstemning)");
  re2::StringPiece found;
  while (from < line.size() && verb.Match(line, from, line.size(), RE2::UNANCHORED, &found, 1)) {
    const auto begin = begin_in(line, found);
    const std::size_t end = begin + found.size();
    NameList names = names_at_end(line.substr(from, begin - from));
    const bool was_there = RE2::PartialMatch(line.substr(end), after_it);
    from = end;
    if (!names.empty() && !was_there) return names;
  }
  return {};
}

}  // namespace

std::vector<std::string> absent_in(std::string_view text) {
  NameList absent;
  for (const std::string& line : lines_with_lists(text)) {
    std::size_t from = 0;
    while (const std::optional<std::size_t> end = end_of_absence_label(line, from)) {
      NamesRead read = names_at_beginning(std::string_view(line).substr(*end));
      add_each_once(absent, std::move(read.names));
      from = *end + read.end;
    }
    from = 0;
    for (NameList names = absent_in_sentence(line, from); !names.empty();
         names = absent_in_sentence(line, from)) {
      add_each_once(absent, std::move(names));
    }
  }
  return absent;
}

}  // namespace dagsorden
