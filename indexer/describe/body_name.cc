#include "indexer/describe/body_name.h"

#include <re2/re2.h>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Endings of the names of bodies: "Teknik- og Miljøudvalget", "Havneråd".
constexpr std::string_view endings[] = {"udvalget",
                                        "udvalg",
                                        "rådet",
                                        "råd",
                                        "raadet",
                                        "raad",
                                        "bestyrelsen",
                                        "bestyrelse",
                                        "kommissionen",
                                        "kommission",
                                        "direktionen",
                                        "magistraten",
                                        "nævnet",
                                        "repræsentantskabet",
                                        "repræsentationen",
                                        "komitéen",
                                        "hegnsynet"};
// A body may be named by one of these words alone.
constexpr std::string_view lone_words[] = {"Udvalget",       "Rådet",          "Bestyrelsen",
                                           "Direktionen",    "Magistraten",    "Repræsentantskabet",
                                           "Kredsstyrelsen", "Hovedstyrelsen", "Afdelingsstyrelsen",
                                           "Styregruppen",   "Følgegruppen"};
// "Nyborg Byråd"
constexpr std::string_view behind_places[] = {
    "Byråd", "Kommunalbestyrelse", "Bestyrelse", "Råd", "Udvalg",
    "byråd", "styregruppe",        "følgegruppe"};
// "Thisted Provstiudvalg"
constexpr std::string_view endings_behind_places[] = {"udvalg", "råd", "bestyrelse", "nævn"};
// "Vester Ølsted"
constexpr std::string_view before_places[] = {
    "Nørre",  "Nr.",   "Sønder",  "Sdr.",  "Øster", "Vester", "Nordre",
    "Søndre", "Østre", "Vestre",  "Store", "Lille", "Gammel", "Gl.",
    "Ny",     "Høje",  "Kongens", "Kgs.",  "Sankt", "Skt.",   "Sct."};
// "Lokalrådet Vest"
constexpr std::string_view endings_before_parts[] = {"rådet",  "råd",    "udvalget",
                                                     "udvalg", "nævnet", "bestyrelsen"};
constexpr std::string_view parts_of_a_place[] = {"Nord", "Syd", "Øst", "Vest", "Midt"};
// "Udvalget for Sundhed og Omsorg"
constexpr std::string_view before_subjects[] = {"Udvalget", "Udvalg", "Rådet",
                                                "Råd",      "Nævnet", "Kommissionen"};
// "Kontaktrådet for skolerne"
constexpr std::string_view before_small_subjects[] = {"Kontaktråd",      "Kontaktrådet",
                                                      "Kontaktudvalget", "Samarbejdsudvalget",
                                                      "Samarbejdsrådet", "Fællesudvalget"};
constexpr std::string_view groups_for[] = {
    "Styregruppen",   "Følgegruppen", "Arbejdsgruppen", "Koordinationsgruppen",
    "Projektgruppen", "Netværket",    "Partnerskabet",  "Repræsentantskabet"};
// Bodies of all municipalities in a part of the country: "KKR Sjælland".
constexpr std::string_view of_regions[] = {"KKR", "RAR"};
// "Fonden Møllegården"
constexpr std::string_view societies[] = {"Fonden", "Foreningen", "Boligselskabet"};
// "byrådsmøde", "havneudvalgsmødet": on its own, and after another word.
constexpr std::string_view before_meeting[] = {"byråd", "repræsentantskab", "kommunalbestyrelse"};
constexpr std::string_view endings_before_meeting[] = {"råd", "udvalg", "bestyrelse", "kommission",
                                                       "repræsentantskab"};
// "Referat Udvalg" and "Kommunes Råd" are not names.
constexpr std::string_view no_places[] = {"referat", "dagsorden", "møde", "punkt",   "sag",
                                          "det",     "den",       "i",    "kommune", "kommunes",
                                          "region",  "regions",   "åben", "lukket",  "protokol",
                                          "formand", "til",       "fra",  "for",     "af"};

// "KKR": letters without a vowel are spelled out when spoken, and keep their capitals.
bool is_abbreviation(std::string_view lower) {
  constexpr std::string_view vowels = "aeiouyæøåé";
  for (std::size_t offset = 0; offset < lower.size();) {
    const std::size_t begin = offset;
    next_code_point(lower, offset);
    if (vowels.find(lower.substr(begin, offset - begin)) != std::string_view::npos) return false;
  }
  return lower.size() > 1;
}

}  // namespace

std::optional<std::string> find_body(std::string_view text) {
  static const std::string capital_word(R"(\p{Lu}[\p{L}-]+)");
  static const std::string end(R"((?:[^\p{L}-]|$))");
  static const RE2 committee_for("(" + any_of(before_subjects) + " for " + capital_word +
                                 "(?:(?:,| og|, og) " + capital_word + ")*)");
  // "Udvalget for nære sundhedstilbud", up to a word that no name contains.
  static const RE2 committee_for_small(
      "((?:" + any_of(before_subjects) + "|" + any_of(before_small_subjects) +
      R"() (?:for|vedrørende|vedr\.) \p{Ll}[\p{L}-]*(?:(?:,? og|,)? \p{L}[\p{L}-]*){0,6}?))"
      R"((?:,? (?:man|tirs|ons|tors|fre|lør|søn)dag| den| d\.| kl\.?| i| på| \d|[.:;(/]|,? \d|\s[-–|]|$))");
  // "Klima-, Miljø- og Teknikudvalget", "Kommunens Trafikråd"
  static const RE2 by_ending(
      R"(((?:\p{Lu}\p{L}*-,? (?:\p{Lu}\p{L}*-,? )*(?:og |& )?|\p{Lu}\p{L}* & )?)"
      R"((?:(?:Det|Den|Kommunens) )?\p{Lu}?\p{L}*(?:)" +
      any_of(endings) + "|" + any_of(lone_words) + "))s?" + end);
  static const RE2 two_words(R"((\p{Lu}\p{L}+(?:-? og \p{Lu}?\p{L}+)? )" + any_of(behind_places) +
                             ")s?" + end);
  // "Vester Ølsted Sogns Menighedsråd": a place, then the kind of body.
  static const RE2 of_place("((?:" + any_of(before_places) +
                            R"( )?\p{Lu}\p{Ll}[\p{L}-]*(?: Sogns?| Provstis?)? \p{Lu}\p{L}+)" +
                            any_of(endings_behind_places) + ")s?" + end);
  // "Lokalrådet Vest", "Vandrådet for Opland 3.4"
  static const RE2 of_part(R"((\p{Lu}\p{Ll}+)" + any_of(endings_before_parts) +
                           " (?:" + any_of(parts_of_a_place) + "|for " + capital_word +
                           R"( \d[\d.]*\d|for )" + capital_word + "))" + end);
  static const RE2 group_for("(" + any_of(groups_for) + " for " + capital_word +
                             "(?: " + capital_word + ")*)");
  // "Menighedsrådet ved Sankt Olai Kirke"
  static const RE2 of_church(R"((Menighedsrådet ved \p{Lu}[\p{L}. ]+ Kirke)(?:\P{L}|$))");
  // "Børn og Unge-udvalget"
  static const RE2 of_pair(
      R"((\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* og \p{Lu}\p{Ll}+-[Uu]dvalget)(?:\P{L}|$))");
  static const RE2 of_region(R"((?:^|[^\p{L}])()" + any_of(of_regions) + R"( \p{Lu}\p{Ll}+))" +
                             end);
  // Bodies of employer and employees: "HovedMED", "MED-udvalget".
  static const RE2 of_employees(
      R"(((?:\p{Lu}\p{Ll}+-?)?MED(?:-?[Uu]dvalg(?:et)?)(?: for \p{Lu}[\p{L} -]+)?|)"
      R"(\p{Lu}\p{Ll}+-?MED)(?:\P{L}|$))");
  static const RE2 no_name("(?i)^" + any_of(no_places) + R"(\b.*)");
  std::string found;
  for (const RE2* pattern :
       {&committee_for, &committee_for_small, &of_part, &of_church, &of_pair}) {
    if (RE2::PartialMatch(text, *pattern, &found)) return found;
  }
  for (const RE2* pattern : {&two_words, &of_place}) {
    if (RE2::PartialMatch(text, *pattern, &found) && !RE2::FullMatch(found, no_name)) return found;
  }
  for (const RE2* pattern : {&of_employees, &of_region, &group_for}) {
    if (RE2::PartialMatch(text, *pattern, &found)) return found;
  }
  if (RE2::PartialMatch(text, by_ending, &found)) {
    std::string name(trim(found));
    // Excludes words that merely have such an ending: "udvalg", "råd", "forråd".
    const std::string lower = to_lower(name);
    if (begins_with_capital(name) && lower != "råd" && lower != "udvalg" && lower != "bestyrelse" &&
        lower != "udvalget") {
      return name;
    }
  }
  return std::nullopt;
}

std::optional<std::string> body_of_compound(std::string_view line) {
  static const RE2 pattern(R"((?i)(?:^|\P{L})(\p{L}+)" + any_of(endings_before_meeting) + "|" +
                           any_of(before_meeting) + R"()s?møde(?:t|r)?(?:\P{L}|$))");
  std::string name;
  if (line.size() > 140 || !RE2::PartialMatch(line, pattern, &name)) return std::nullopt;
  name = to_lower(name);
  name += name.ends_with("bestyrelse") ? "n" : name.ends_with("kommission") ? "en" : "et";
  // In UTF-8 the last byte of a small Danish letter differs from that of its capital by 32.
  std::size_t offset = 0;
  next_code_point(name, offset);
  name[offset - 1] = static_cast<char>(name[offset - 1] - 32);
  return name;
}

std::optional<std::string> body_without_word(std::string_view line) {
  static const RE2 fields(R"(^\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* og \p{Lu}\p{Ll}+$)");
  static const RE2 society("((?:" + any_of(societies) +
                           R"(|\p{Lu}\p{Ll}+foreningen) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*))"
                           R"((?:[^\p{L}-]|$))");
  std::string name;
  if (line.size() < 60 && RE2::FullMatch(line, fields)) return std::string(line);
  if (line.size() < 140 && RE2::PartialMatch(line, society, &name)) return name;
  return std::nullopt;
}

std::string without_capitals(std::string_view line) {
  if (!is_in_capitals(line, 1)) return std::string(line);
  std::string written;
  for (const std::string_view word : split(line, ' ')) {
    if (!written.empty()) written.push_back(' ');
    const std::string lower = to_lower(word);
    std::size_t offset = 0;
    if (word.empty()) continue;
    next_code_point(word, offset);
    const bool is_small =
        lower == "og" || lower == "for" || lower == "den" || lower == "i" || lower == "kl.";
    written += is_small ? lower
               : is_abbreviation(lower)
                   ? std::string(word)
                   : std::string(word.substr(0, offset)) + to_lower(word.substr(offset));
  }
  return written;
}

}  // namespace dagsorden
