#include "indexer/describe/body_name.h"

#include <re2/re2.h>

#include "common/text.h"

namespace dagsorden {
namespace {

// "KKR": letters without a vowel are said one by one, and keep their capitals.
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
  // "Udvalget for Sundhed og Omsorg"; "Klima-, Miljø- og Teknikudvalget"; "Byrådet".
  static const RE2 committee_for(
      "((?:Udvalget|Udvalg|Rådet|Råd|Nævnet|Kommissionen) for \\p{Lu}[\\p{L}-]+(?:(?:,| og|, og) "
      "\\p{Lu}[\\p{L}-]+)*)");
  // "Udvalget for nære sundhedstilbud", up to what cannot be of a name.
  static const RE2 committee_for_small(
      "((?:Udvalget|Udvalg|Rådet|Råd|Nævnet|Kommissionen|Kontaktråd|Kontaktrådet|Kontaktudvalget) "
      "(?:for|vedrørende|vedr\\.) \\p{Ll}[\\p{L}-]*(?:(?:,? og|,)? \\p{L}[\\p{L}-]*){0,6}?)"
      "(?: den| d\\.| kl\\.?| i| på| \\d|[.:;(/]|,? \\d|\\s[-–|]|$)");
  static const RE2 by_ending(
      "((?:\\p{Lu}[\\p{L}]*-,? (?:\\p{Lu}[\\p{L}]*-,? )*(?:og |& )?|\\p{Lu}[\\p{L}]* & "
      ")?(?:(?:Det|Den|Kommunens) "
      ")?\\p{Lu}?[\\p{L}]*"
      "(?:udvalget|udvalg|byrådet|byråd|rådet|råd|kommunalbestyrelsen|kommunalbestyrelse|"
      "bestyrelsen|"
      "bestyrelse|kommissionen|kommission|direktionen|magistraten|nævnet|repræsentantskabet|"
      "repræsentationen|"
      "komitéen|hegnsynet|raadet|raad|"
      "Udvalget|Byrådet|Rådet|Kommunalbestyrelsen|Bestyrelsen|Direktionen|Magistraten|"
      "Repræsentantskabet))"
      "s?(?:[^\\p{L}-]|$)");
  static const RE2 two_words(
      "(\\p{Lu}[\\p{L}]+(?:-? og \\p{Lu}?[\\p{L}]+)? "
      "(?:Byråd|Kommunalbestyrelse|Bestyrelse|Råd|Udvalg|byråd))"
      "s?(?:[^\\p{L}-]|$)");
  // "Thisted Provstiudvalg", "Ølsted Sogns Menighedsråd": a place, and what the body is.
  static const RE2 of_place(
      "(\\p{Lu}\\p{Ll}[\\p{L}-]*(?: Sogns?| Provstis?)? "
      "\\p{Lu}\\p{L}+(?:udvalg|råd|bestyrelse|nævn))s?(?:[^"
      "\\p{L}-]|$)");
  // "Lokalrådet Vest", "Vandrådet for Opland 3.4"
  static const RE2 of_part(
      "(\\p{Lu}\\p{Ll}+(?:rådet|råd|udvalget|udvalg|nævnet|bestyrelsen) "
      "(?:(?:Nord|Syd|Øst|Vest|Midt)"
      "|for \\p{Lu}[\\p{L}-]+ \\d[\\d.]*\\d|for \\p{Lu}[\\p{L}-]+))(?:[^\\p{L}-]|$)");
  static const RE2 group_for(
      "((?:Styregruppen|Følgegruppen|Arbejdsgruppen|Koordinationsgruppen|Projektgruppen|Netværket|"
      "Partnerskabet|Repræsentantskabet) for \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*)");
  // "Menighedsrådet ved Sankt Olai Kirke"
  static const RE2 of_church("(Menighedsrådet ved \\p{Lu}[\\p{L}. ]+ Kirke)(?:\\P{L}|$)");
  // "Børn og Unge-udvalget"
  static const RE2 of_pair(
      R"((\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* og \p{Lu}\p{Ll}+-[Uu]dvalget)(?:\P{L}|$))");
  // Bodies of all municipalities in a part of the country: "KKR Sjælland", "RAR Fyn".
  static const RE2 of_region(R"((?:^|[^\p{L}])((?:KKR|RAR) \p{Lu}\p{Ll}+)(?:[^\p{L}-]|$))");
  // Bodies of employer and employees: "HovedMED", "MED-udvalget".
  static const RE2 of_employees(
      "((?:\\p{Lu}\\p{Ll}+-?)?MED(?:-?[Uu]dvalg(?:et)?)(?: for \\p{Lu}[\\p{L} "
      "-]+)?|\\p{Lu}\\p{Ll}+-?MED)(?:\\P{"
      "L}|$)");
  std::string found;
  static const RE2 no_name(
      "(?i)^(?:referat|dagsorden|møde|punkt|sag|det|den|i|kommunes?|regions?|åben|lukket|protokol|"
      "formand|til|fra|for|af)\\b.*");
  if (RE2::PartialMatch(text, committee_for, &found)) return found;
  if (RE2::PartialMatch(text, committee_for_small, &found)) return found;
  if (RE2::PartialMatch(text, of_part, &found)) return found;
  if (RE2::PartialMatch(text, of_church, &found)) return found;
  if (RE2::PartialMatch(text, of_pair, &found)) return found;
  if (RE2::PartialMatch(text, two_words, &found) && !RE2::FullMatch(found, no_name)) return found;
  if (RE2::PartialMatch(text, of_place, &found) && !RE2::FullMatch(found, no_name)) return found;
  if (RE2::PartialMatch(text, of_employees, &found)) return found;
  if (RE2::PartialMatch(text, of_region, &found)) return found;
  if (RE2::PartialMatch(text, group_for, &found)) return found;
  if (RE2::PartialMatch(text, by_ending, &found)) {
    std::string name(trim(found));
    // A plain plural or a word of another kind: "udvalg", "råd", "forråd".
    const std::string lower = to_lower(name);
    std::size_t offset = 0;
    const bool is_name = is_upper(next_code_point(name, offset));
    if (is_name && lower != "råd" && lower != "udvalg" && lower != "bestyrelse" &&
        lower != "udvalget") {
      return name;
    }
  }
  return std::nullopt;
}

std::optional<std::string> body_of_compound(std::string_view line) {
  static const RE2 pattern(
      "(?i)(?:^|\\P{L})(\\p{L}+(?:råd|udvalg|bestyrelse|kommission|repræsentantskab)|byråd|"
      "repræsentantskab|kommunalbestyrelse)s?møde(?:t|r)?(?:\\P{L}|$)");
  std::string name;
  if (line.size() > 140 || !RE2::PartialMatch(line, pattern, &name)) return std::nullopt;
  name = to_lower(name);
  name += name.ends_with("bestyrelse") ? "n" : name.ends_with("kommission") ? "en" : "et";
  // In UTF-8 the small letters of Danish differ from the capitals by 32 in their last byte.
  std::size_t offset = 0;
  next_code_point(name, offset);
  name[offset - 1] = static_cast<char>(name[offset - 1] - 32);
  return name;
}

std::optional<std::string> body_without_word(std::string_view line) {
  static const RE2 fields(R"(^\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* og \p{Lu}\p{Ll}+$)");
  static const RE2 society(
      "((?:Fonden|Foreningen|\\p{Lu}\\p{Ll}+foreningen|Boligselskabet) \\p{Lu}[\\p{L}-]+"
      "(?: \\p{Lu}[\\p{L}-]+)*)(?:[^\\p{L}-]|$)");
  std::string name;
  if (line.size() < 60 && RE2::FullMatch(line, fields)) return std::string(line);
  if (line.size() < 140 && RE2::PartialMatch(line, society, &name)) return name;
  return std::nullopt;
}

std::string without_capitals(std::string_view line) {
  bool has_small = false;
  bool has_letter = false;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t code_point = next_code_point(line, offset);
    has_letter = has_letter || is_letter(code_point);
    has_small = has_small || (is_letter(code_point) && !is_upper(code_point));
  }
  if (has_small || !has_letter) return std::string(line);
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
