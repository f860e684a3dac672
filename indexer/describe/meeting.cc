#include "indexer/describe/meeting.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "common/municipalities.h"
#include "common/text.h"
#include "indexer/describe/owner_on_cover.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/layout.h"

namespace dagsorden {
namespace {

// What stands before a value: "Mødedato:", "Dato", "Sted:".
std::optional<std::string_view> value_behind(std::string_view line, const RE2& label) {
  re2::StringPiece value;
  if (!RE2::FullMatch(line, label, &value)) return std::nullopt;
  return trim(std::string_view(value.data(), value.size()));
}

const RE2& date_label() {
  static const RE2 pattern(
      "(?i)^(?:dato|mødedato|møde ?tid(?:spunkt)?|tid|tidspunkt|start ?tidspunkt|dato og "
      "tid(?:spunkt)?|"
      "tid og sted|møde(?:t)? (?:holdt|afholdt|afholdes)|mødet "
      "afholdes|hvornår)(?:\\s*:|\\s+|$)\\s*(.*)$");
  return pattern;
}

// "16.00 til 18.00" and nothing else.
bool is_time_span(std::string_view line) {
  static const RE2 pattern(
      "(?i)^(?:fra )?\\d{1,2}[.:]\\d{2}(?:\\s*(?:-|–|til)\\s*\\d{1,2}[.:]\\d{2})?$");
  return RE2::FullMatch(line, pattern);
}

// "Tid: 16"
bool is_bare_hour(std::string_view value) {
  return value.size() <= 2 && !value.empty() &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

const RE2& place_label() {
  static const RE2 pattern(
      "(?i)^(?:sted|mødested|møde ?lokale|lokale|lokation|hvor)(?:\\s*:|$)\\s*(.*)$");
  return pattern;
}

// "Mødested Multisalen", as a table without lines prints it.
std::optional<std::string_view> place_behind_word(std::string_view line) {
  static const RE2 pattern("^(?:Sted|Mødested)\\s+((?:\\p{Lu}|\\d).*)$");
  return line.size() < 120 ? value_behind(line, pattern) : std::nullopt;
}

const RE2& body_label() {
  static const RE2 pattern(
      "(?i)^(?:udvalg|organ|forum|møde|mødeforum|råd|bestyrelse|udvalg/"
      "råd|udvalgsnavn|gruppe)\\s*(?::\\s*(.*)|$)");
  return pattern;
}

bool is_other_date(std::string_view line) {
  static const RE2 pattern(
      "(?i)^\\s*(?:(?:referat|dagsorden)(?:et|en)? (?:er "
      ")?)?(?:opdateret|udsendt|offentliggjort|udskrevet|trykt|frist|publiceret|sidst ændret|"
      "næste møde|udarbejdet|senest|udskriftsdato|godkendt den)");
  return RE2::PartialMatch(line, pattern);
}

std::optional<DocumentKind> kind_in(std::string_view line) {
  if (line.size() > 140) return std::nullopt;
  std::string squeezed;
  for (const char byte : to_lower(line)) {
    if (byte != ' ') squeezed.push_back(byte);
  }
  // "Dagsordener og referater" is the name of a page.
  if (squeezed.find("dagsordener") != std::string::npos) return std::nullopt;
  if (squeezed.find("referat") != std::string::npos ||
      squeezed.find("beslutningsprotokol") != std::string::npos ||
      squeezed.find("forhandlingsprotokol") != std::string::npos ||
      squeezed.find("mødeprotokol") != std::string::npos ||
      squeezed.find("protokollat") != std::string::npos || squeezed.starts_with("protokolover") ||
      squeezed.starts_with("protokolfra")) {
    return DocumentKind::referat;
  }
  if (squeezed.find("dagsorden") != std::string::npos ||
      squeezed.find("mødeindkaldelse") != std::string::npos) {
    return DocumentKind::dagsorden;
  }
  return std::nullopt;
}

// "BESLUTNINGSPROTOKOL" on a line of its own: minutes, though the page is called "Dagsorden".
bool is_record(std::string_view line) {
  static const RE2 pattern(
      "(?i)^(?:beslutningsprotokol|beslutningsreferat|forhandlingsprotokol|referat)$");
  return RE2::FullMatch(line, pattern);
}

std::optional<std::string> authority_in(std::string_view text) {
  static const RE2 pattern(
      R"((\p{Lu}[\p{L}–-]+(?:[ -]\p{Lu}[\p{L}]+)?) (?:Kommunes?|Regionskommunes?)\b)");
  static const RE2 region(
      "\\bRegion (Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)");
  std::string name;
  if (RE2::PartialMatch(text, pattern, &name)) {
    for (std::string_view part = name;;) {
      if (const Municipality* found = municipality_named(part)) {
        const bool region_name = found->name == "Bornholm";
        return region_name ? "Bornholms Regionskommune" : std::string(found->name) + " Kommune";
      }
      const std::size_t blank = part.find(' ');
      if (blank == std::string_view::npos) break;
      part.remove_prefix(blank + 1);
    }
  }
  if (RE2::PartialMatch(text, region, &name)) return "Region " + name;
  return std::nullopt;
}

// "https://dagsordener.koege.dk/…" → "Køge Kommune"
std::optional<std::string> authority_of_url(std::string_view url) {
  static const RE2 pattern("(?i)^https?://(?:[a-z0-9-]+\\.)*([a-z0-9-]+)\\.dk(?:/|$)");
  std::string host;
  if (!RE2::PartialMatch(url, pattern, &host)) return std::nullopt;
  for (const std::string_view ending : {"-kommune", "kommune"}) {
    if (host.ends_with(ending)) host.resize(host.size() - ending.size());
  }
  if (const Municipality* found = municipality_named(host)) {
    return std::string(found->name) + " Kommune";
  }
  return std::nullopt;
}

// A folder named "Køge" or "Køge Kommune".
std::optional<std::string> authority_of_path(std::string_view path) {
  const std::vector<std::string_view> names = split(path, '/');
  for (std::size_t i = names.size() - 1; i-- > 0;) {
    if (const Municipality* found = municipality_named(names[i])) {
      return std::string(found->name) + " Kommune";
    }
    if (names[i].starts_with("Region ")) {
      if (auto region = authority_in(names[i])) return region;
    }
  }
  return std::nullopt;
}

void take_date_and_time(std::string_view line, MeetingFields& fields) {
  const std::optional<FoundDate> date = find_meeting_date(line);
  if (date && !fields.date) fields.date = to_iso(date->date);
  if (fields.time) return;
  std::string rest(line);
  if (date) rest.replace(date->begin, date->end - date->begin, " | ");
  fields.time = find_meeting_time(rest);
}

// The first sentence. "2. sal", "lokale 2.14" and "Afd. Nord" have no full stop.
std::string up_to_full_stop(std::string_view text) {
  constexpr std::array<std::string_view, 11> abbreviations = {
      "afd", "sct", "skt", "st", "gl", "nr", "bygn", "lok", "kl", "dr", "v"};
  std::size_t end = text.find('.');
  for (; end != std::string_view::npos; end = text.find('.', end + 1)) {
    if (end + 1 == text.size()) break;
    if (text[end + 1] != ' ') continue;
    const std::string_view before = text.substr(0, end);
    const std::string word = to_lower(before.substr(before.find_last_of(' ') + 1));
    if (std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end()) {
      continue;
    }
    std::size_t offset = end + 2;
    const bool begins_sentence = is_upper(next_code_point(text, offset));
    if (begins_sentence || word.empty() || !is_ascii_digit(word.back())) break;
  }
  return std::string(trim(text.substr(0, end)));
}

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

// "ØKONOMIUDVALGET" → "Økonomiudvalget", "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget".
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

// "i Konfirmandstuen" → "Konfirmandstuen".
std::string without_preposition(std::string_view place) {
  static const RE2 pattern("^(?:[Ii]|[Pp]å|[Hh]os)\\s+");
  re2::StringPiece rest = place;
  RE2::Consume(&rest, pattern);
  return std::string(rest);
}

// Where people meet, by how the word ends.
// One part stands for the letters before the ending: each more makes the pattern much larger.
constexpr const char* place_word =
    "(?:\\p{L}*(?:lokale[rt]?|lokalet|værelset?|kantinen?|sal(?:en)?|stuen?|cente?ret|hus(?:et)?|"
    "kontor(?:et)?|skolen?|rummet|bibliotek(?:et)?|aulaen|hallen|gården|kroen)|auditoriet|teams|"
    "zoom|online|virtuelt)";

// A room, and where it is: "Mødelokale 1.20, Rådmandshaven 20".
std::optional<std::string> place_in(std::string_view line) {
  static const RE2 pattern(
      std::string("(?i)(?:^|[\\s,])").append(place_word).append("(?:[\\s,.]|$)"));
  static const RE2 time(R"((?i)[,\s]*kl\.?\s*\d.*$)");
  if (line.size() > 110 || find_meeting_date(line) || line.find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  if (!RE2::PartialMatch(line, pattern)) return std::nullopt;
  std::string place(line);
  RE2::Replace(&place, time, "");
  if (trim(place).empty()) return std::nullopt;
  return without_preposition(place);
}

// "mødet i forsamlingshuset, onsdag d. 7. februar": a place before the day.
std::optional<std::string> place_before_day(std::string_view line) {
  static const RE2 pattern(std::string("(?i)\\smøde[t]? (?:i|på|hos) (")
                               .append(place_word)
                               .append("),? (?:\\p{L}+dag|den|d\\.|kl\\.?) "));
  std::string place;
  if (line.size() > 200 || !RE2::PartialMatch(line, pattern, &place)) return std::nullopt;
  return place;
}

// "Mødet afholdes i Idrættens Hus, lokale 5, kl. 17", "afholdt byrådet møde på Rådhuset."
std::optional<std::string> place_in_sentence(std::string_view line) {
  // The verb may stand on the line above.
  static const RE2 held(
      "(?i)(?:afholdes|holdes|afholdte?s?|holdt|finder sted|fandt sted|^møde)(?:\\W|$)");
  static const RE2 preposition("\\s(?:i|på|paa|hos) ");
  static const RE2 time(R"((?i)[,\s]*(?:kl\.?|fra kl\.?|klokken)\s*\d.*$)");
  re2::StringPiece rest = line;
  constexpr std::size_t longest = 90;
  if (line.size() > 200 || !RE2::FindAndConsume(&rest, held)) return std::nullopt;
  rest = {rest.data() - 1, rest.size() + 1};
  while (RE2::FindAndConsume(&rest, preposition)) {
    std::string place(rest.data(), rest.size());
    RE2::Replace(&place, time, "");
    place = up_to_full_stop(place);
    while (place.ends_with('.')) place.pop_back();
    const bool is_place = place.size() < longest && !find_meeting_date(place) && !names_body(place);
    if (is_place && !place.empty()) return place;
  }
  return std::nullopt;
}

constexpr std::size_t longest_with_place = 200;

// "… kl. 17.00 i Udvalgsværelse C", "kl. 13.00, Gammel Køge Landevej 3": a place behind the time.
std::optional<std::string> place_behind_time(std::string_view line) {
  static const RE2 pattern(
      "(?i)(?:kl\\.?\\s*\\d{1,2}(?:[.:]\\d{2})?|klokken \\d{1,2}(?:[.:]\\d{2})?|fra "
      "\\d{1,2}[.:]\\d{2})(?:\\s*(?:-|–|til)\\s*(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]"
      "\\d{2})?)?(?:,| i| på| hos|, i| -| "
      "–)\\s+((?-i:\\p{Lu}|(?:\\p{L}+s )?\\p{Ll}*(?:rummet|salen|stuen|lokalet|kontoret|værelset|"
      "centret|centeret|huset|kantine|kantinen|skolen|hallen|gården|kroen)\\b)[^:]*)$");
  std::string place;
  if (line.size() > longest_with_place || !RE2::PartialMatch(line, pattern, &place)) {
    return std::nullopt;
  }
  if (find_meeting_date(place) || find_body(place)) return std::nullopt;
  return without_preposition(up_to_full_stop(place));
}

// "Tirsdag den 4. juni 2019. Sted: Lokale 3": a label within a line.
std::optional<std::string> place_in_line(std::string_view line) {
  static const RE2 pattern("(?:^|[.,;]\\s*|\\s)(?:Sted|Mødested|Lokale):\\s*(\\p{L}[^:]+)$");
  std::string place;
  if (line.size() > longest_with_place || !RE2::PartialMatch(line, pattern, &place)) {
    return std::nullopt;
  }
  return up_to_full_stop(place);
}

// "Kajen 4," and "9000 Aalborg" below it; "9000 Aal-" and "borg"; "9000" and "Aalborg".
bool place_goes_on(const std::string& place, const std::string& next) {
  static const RE2 town(R"(^\d{4} \p{Lu}[\p{L} ]+\.?$)");
  static const RE2 street(R"(^\p{Lu}[\p{L} .]+ \d+\w?\b.*)");
  // "Engblommevej" and "64"
  static const RE2 house("^\\d{1,3}(?: ?[A-Za-z])?$");
  if (RE2::FullMatch(next, house)) return place.ends_with("vej") || place.ends_with("gade");
  static const RE2 post_code("(?:^|\\s)\\d{4}$");
  if (place.ends_with(',')) return RE2::FullMatch(next, town) || RE2::FullMatch(next, street);
  if (place.ends_with('-')) {
    std::size_t offset = 0;
    return !next.empty() && !is_upper(next_code_point(next, offset));
  }
  return RE2::PartialMatch(place, post_code) && next.size() < 40 && !find_meeting_date(next);
}

// "Dagsorden for byrådsmøde" → "Byrådet". A "bestyrelsesmøde" may be any board's.
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

// "Natur og Miljø", "Plan, Miljø og Teknik": a committee that has no word for one in its name.
// "Fonden Møllegården", "Grundejerforeningen Strandlyst": a society.
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

// A line that is nothing but a body's name, a kind, a date.
bool is_named_alone(std::string_view line, std::string_view body) {
  return line.size() <= body.size() + 45;
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
      "(?:,? (?:man|tirs|ons|tors|fre|lør|søn)dag| den| d\\.| kl\\.?| i| på| \\d|[.:;(/]|,? "
      "\\d|\\s[-–|]|$)");
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
  // "Thisted Provstiudvalg", "Vester Ølsted Sogns Menighedsråd": a place, and what the body is.
  static const RE2 of_place(
      "((?:(?:Nørre|Nr\\.|Sønder|Sdr\\.|Øster|Vester|Nordre|Søndre|Østre|Vestre|Store|Lille|Gammel|"
      "Gl\\.|Ny|Høje|Kongens|Kgs\\.|Sankt|Skt\\.|Sct\\.) )?\\p{Lu}\\p{Ll}[\\p{L}-]*(?: Sogns?| "
      "Provstis?)? "
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

bool tells_of_meeting(const std::string& line) {
  constexpr std::size_t longest = 140;
  if (line.size() > longest) return false;
  return kind_in(line) || find_meeting_date(line) || find_body(without_capitals(line));
}

// "Til stede: Bo, Ida", "Mødt var", "Byrådet holdt møde".
bool names_who_came(std::string_view line) {
  static const RE2 pattern(
      "(?i)^(?:mødte?|til ?stede|fremmødte|fraværende|afbud|ikke mødt)(?:\\s+(?:var|er|fra))?"
      "\\s*:\\s*\\S|\\. til ?stede: \\S|(?:^|\\P{L})(?:mødt var|holdt møde|afholdtes møde|vi "
      "mødtes|hvem var med)"
      "(?:\\P{L}|$)");
  return RE2::PartialMatch(line, pattern);
}

// "Til stede" over a list, or over nothing as yet.
bool asks_who_came(std::string_view line) {
  static const RE2 pattern(
      "(?i)^(?:mødte?|til ?stede|fremmødte|fraværende|afbud|ikke mødt|referent)\\s*:?$");
  return RE2::FullMatch(line, pattern);
}

// "17" and below it "maj 2016", "17. maj" and "2016": a day that stands on lines of its own. "den
// 2. marts 2009 kl." and below it the hour.
std::vector<std::string> with_dates_joined(const std::vector<std::string>& head) {
  static const RE2 hour(R"(^\d{1,2}[.:]\d{2}\b)");
  static const RE2 day(R"((?i)^(?:(?:\p{L}+dag,? )?(?:den |d\. ?)?)?\d{1,2}\.?(?: \p{L}{3,9})?$)");
  std::vector<std::string> joined;
  for (std::size_t i = 0; i < head.size(); ++i) {
    joined.push_back(head[i]);
    const bool breaks_off = head[i].ends_with(" kl.") || head[i].ends_with(" kl");
    if (breaks_off && i + 1 < head.size() && RE2::PartialMatch(head[i + 1], hour)) {
      joined.back() += " " + head[++i];
    }
    if (!RE2::FullMatch(head[i], day)) continue;
    constexpr std::size_t most_lines = 2;
    constexpr std::size_t longest = 20;
    std::string date = head[i];
    for (std::size_t more = 1; more <= most_lines && i + more < head.size(); ++more) {
      if (head[i + more].size() > longest) break;
      date += " " + head[i + more];
      const std::optional<FoundDate> found = find_meeting_date(date);
      if (!found || find_meeting_date(head[i + more])) continue;
      joined.back() = date;
      i += more;
      break;
    }
  }
  return joined;
}

MeetingFields read_meeting(const std::vector<std::string>& printed_head,
                           const MeetingHints& hints) {
  const std::vector<std::string> head = with_dates_joined(printed_head);
  MeetingFields fields;
  std::optional<std::string> named_in_sentence;
  bool date_wanted = false;
  bool place_wanted = false;
  bool body_wanted = false;
  std::optional<std::string> loose_time;
  std::optional<std::string> loose_date;
  for (const std::string& printed : head) {
    if (printed.size() > 400 || is_other_date(printed)) continue;
    const std::string line = without_capitals(printed);
    if (!fields.kind) fields.kind = kind_in(line);
    if (is_record(line)) fields.kind = DocumentKind::referat;
    const std::string lower = to_lower(line.substr(0, 200));
    fields.names_who_came = fields.names_who_came || names_who_came(printed);
    fields.asks_who_came = fields.asks_who_came || asks_who_came(printed);
    if (lower.find("tillægsdagsorden") != std::string::npos ||
        lower.find("tillægsreferat") != std::string::npos ||
        lower.find("supplerende dagsorden") != std::string::npos) {
      fields.is_supplementary = true;
    }
    if (const auto value = value_behind(line, body_label())) {
      body_wanted = value->empty() && !fields.body;
      if (!value->empty() && !fields.body) {
        const std::string name(*value);
        fields.body = name.size() < 90 ? find_body(name).value_or(name) : std::string();
        if (fields.body->empty()) fields.body.reset();
        // "Udvalg: Teknik, Miljø og Klima" is a name as it stands.
        if (fields.body && name.size() < 90 && !find_meeting_date(name) &&
            name.find("kl.") == std::string::npos && name.find(':') == std::string::npos) {
          fields.body = name;
        }
        if (find_meeting_date(line)) take_date_and_time(line, fields);
      }
      continue;
    }
    if (body_wanted && line.size() < 90) {
      body_wanted = false;
      if (!find_meeting_date(line)) {
        fields.body = line;
        continue;
      }
    }
    if (const auto value = value_behind(line, date_label())) {
      if (!fields.place) fields.place = place_in_sentence(line);
      take_date_and_time(*value, fields);
      if (!fields.time && is_bare_hour(*value)) {
        fields.time = find_meeting_time("kl. " + std::string(*value));
      }
      date_wanted = value->empty();
      if (!fields.body && !named_in_sentence) named_in_sentence = find_body(*value);
      continue;
    }
    if (const auto value = place_behind_word(line); value && !fields.place) {
      fields.place = place_in(*value).value_or(up_to_full_stop(*value));
    }
    if (const auto value = value_behind(line, place_label())) {
      place_wanted = value->empty();
      if (!value->empty() && !fields.place) fields.place = up_to_full_stop(*value);
      continue;
    }
    if (date_wanted) {
      take_date_and_time(line, fields);
      date_wanted = false;
      continue;
    }
    if (place_wanted) {
      if (!fields.place) fields.place = up_to_full_stop(line);
      place_wanted = false;
      continue;
    }
    // "Smedegangen 14," and the town on the next line.
    if (fields.place && place_goes_on(*fields.place, line)) {
      const bool is_hyphenated = fields.place->ends_with('-');
      if (is_hyphenated) fields.place->pop_back();
      *fields.place += (is_hyphenated ? "" : " ") + up_to_full_stop(printed);
      continue;
    }
    if (!fields.place) fields.place = place_in_line(line);
    if (!fields.place) fields.place = place_behind_time(line);
    if (!fields.place) fields.place = place_before_day(line);
    if (!fields.place) fields.place = place_in_sentence(line);
    if (!fields.place && (loose_date || fields.date)) fields.place = place_in(line);
    if (const auto known = known_body(printed); known && !fields.body) {
      fields.body = known;
      continue;
    }
    const std::optional<std::string> body = find_body(line);
    if (body && !fields.body && line.size() < 160) {
      const bool is_heading = !line.ends_with('.') && (is_named_alone(line, *body) ||
                                                       kind_in(line) || find_meeting_date(line));
      if (is_heading) {
        fields.body = body;
      } else if (!named_in_sentence) {
        named_in_sentence = body;
      }
    }
    if (line.size() < 260 && (!loose_date || !loose_time)) {
      const std::optional<FoundDate> date = find_meeting_date(line);
      std::string rest = line;
      if (date) {
        // The day of a letter stands above the day of the meeting, which has a time.
        const bool is_of_letter = loose_date && !loose_time && lower.find("kl.") != lower.npos;
        if (!loose_date || is_of_letter) loose_date = to_iso(date->date);
        rest.replace(date->begin, date->end - date->begin, " | ");
      }
      const bool tells_time =
          date || lower.find("kl") != std::string::npos || (loose_date && is_time_span(line));
      if (!loose_time && tells_time) loose_time = find_meeting_time(rest);
    }
  }
  if (!fields.date) fields.date = loose_date;
  if (!fields.time && fields.date && (!loose_date || loose_date == fields.date)) {
    fields.time = loose_time;
  }
  for (const std::string* more : {&hints.title}) {
    if (!fields.body) fields.body = find_body(*more);
    if (!fields.date && find_meeting_date(*more)) take_date_and_time(*more, fields);
    if (!fields.kind) fields.kind = kind_in(*more);
  }
  for (const std::string& header : hints.running_headers) {
    if (!fields.body) fields.body = find_body(header);
    if (!fields.date && !is_other_date(header)) take_date_and_time(header, fields);
  }
  if (!fields.body) fields.body = named_in_sentence;
  constexpr std::size_t most_name_lines = 12;
  for (const auto read : {body_of_compound, body_without_word}) {
    for (std::size_t i = 0; i < head.size() && i < most_name_lines && !fields.body; ++i) {
      fields.body = read(without_capitals(head[i]));
    }
  }
  // A joint body is no municipality's, wherever it meets.
  if (fields.body && layout_of(*fields.body) != nullptr) {
    fields.owner = *fields.body;
    return fields;
  }

  fields.authority = authority_of_url(hints.url);
  if (!fields.authority) fields.authority = authority_in(hints.title);
  for (const std::string& header : hints.running_headers) {
    if (!fields.authority) fields.authority = authority_in(header);
  }
  if (!fields.authority) fields.authority = authority_of_path(hints.path);
  constexpr std::size_t most_lines = 25;
  for (std::size_t i = 0; i < head.size() && i < most_lines && !fields.authority; ++i) {
    if (head[i].size() < 90) fields.authority = authority_in(head[i]);
  }
  if (!fields.authority) fields.owner = owner_on_cover(head, hints);
  return fields;
}

}  // namespace dagsorden
