#include "indexer/access_marks.h"

#include <re2/re2.h>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

constexpr std::string_view open_words[] = {"åben", "åbent", "offentlig", "offentligt"};
constexpr std::string_view closed_words[] = {"lukket",
                                             "fortrolig",
                                             "fortroligt",
                                             "fritaget for offentlighed",
                                             "undtaget fra offentlighed",
                                             "undtaget for offentlighed",
                                             "undtaget fra offentligheden",
                                             "undtaget offentlighed"};
constexpr std::string_view negations[] = {"ikke", "ikke-", "ej", "ej-", "ikke -"};
// What an item is part of. "Lukkede punkter" may be printed above each of them.
constexpr std::string_view closed_groups[] = {"lukkede punkter",
                                              "lukkede sager",
                                              "lukkede døre",
                                              "lukket dagsorden",
                                              "lukket møde",
                                              "lukkede møde",
                                              "lukket del",
                                              "lukkede del",
                                              "lukket session",
                                              "lukket del af mødet",
                                              "lukkede del af mødet",
                                              "lukket del af dagsordenen",
                                              "lukkede del af dagsordenen"};
// "Lukket punkt", "Åben sag": the noun says what is open or closed.
constexpr std::string_view item_nouns[] = {"sag",  "punkt", "dagsordenspunkt", "dagsordenpunkt",
                                           "pkt.", "pkt",   "dagsordenspkt.",  "behandling"};
constexpr std::string_view subjects[] = {
    "sagen", "punktet",     "dagsordenspunktet", "dagsordenpunktet",
    "mødet", "dette punkt", "denne sag"};
constexpr std::string_view auxiliaries[] = {"er", "bliver", "blev"};
constexpr std::string_view treated[] = {"behandles", "behandlet", "drøftes", "drøftet"};
constexpr std::string_view places[] = {"for", "på", "i", "bag", "som"};
constexpr std::string_view articles[] = {"den", "det", "et", "en"};
constexpr std::string_view audiences[] = {"for offentligheden", "for offentlig adgang",
                                          "for tilhørere",      "for publikum",
                                          "tilgængelig",        "tilgængeligt"};
constexpr std::string_view before_laws[] = {
    "jf.", "jf",     "jævnfør",     "jvf.",          "iht.",    "iht",   "i henhold til",
    "if.", "ifølge", "i medfør af", "med hjemmel i", "efter §", "pga. §"};
constexpr std::string_view dashes[] = {"-", "–", "—", "‐", "‑", "‒", "―", "−"};
// Keys whose value is a mark. Without such a key, "Status: Lukket" may be about anything.
constexpr std::string_view access_keys[] = {
    "adgang", "offentlighed", "åbenhed",  "fortrolighed",   "status",
    "type",   "punkttype",    "sagstype", "tilgængelighed", "publicering"};
constexpr std::string_view yes_words[] = {"ja", "j", "x", "sand", "true", "yes"};
constexpr std::string_view no_words[] = {"nej", "n", "falsk", "false", "no", "ikke"};
// A partly open item does not count as open.
constexpr std::string_view partly_words[] = {"delvis", "delvist"};
// Words beside "åben" that cast doubt on it.
constexpr std::string_view doubts[] = {"ikke",    "ej",    "nej", "delvis", "delvist",
                                       "ingen",   "uden",  "kun", "før",    "aldrig",
                                       "hverken", "efter", "når", "indtil"};
constexpr std::string_view capital_words[] = {"ÅBEN", "ÅBENT", "LUKKET"};

std::string optional(const std::string& pattern) { return "(?:" + pattern + ")?"; }

// "lukket", "ikke offentligt", also with the noun they describe: "lukket punkt nr. 5", "lukket for
// offentligheden".
std::string closed_state(const std::string& word) {
  const std::string number = R"((?: (?:nr\.? ?)?\d[\d./-]*)?)";
  return word + optional(" " + any_of(audiences)) + optional("[ -]" + any_of(item_nouns) + number);
}

const std::string& closed_word() {
  static const std::string pattern =
      "(?:" + any_of(closed_words) + "|" + any_of(negations) + " ?" + any_of(open_words) + ")";
  return pattern;
}

// A closed state, or "lukket møde", "lukkede døre".
const std::string& closed_word_or_group() {
  static const std::string pattern = "(?:" + any_of(closed_groups) + "|" + closed_word() + ")";
  return pattern;
}

// One or two states with a reason: "lukket/fortroligt", "lukket punkt (personsag)", "lukket, jf. §
// 10".
std::string closed_mark(const std::string& word) {
  const std::string state = closed_state(word);
  const std::string both = R"(\s*(?:/|,|og|)" + any_of(dashes) + R"()\s*)";
  const std::string reason = R"(\s*\([^()]{1,60}\)|,? )" + any_of(before_laws) + " [^:]{1,80}";
  return state + optional(both + state) + optional(reason);
}

// "Punktet er …", "behandles for …": words that may precede a state.
const std::string& lead_of_mark() {
  static const std::string pattern =
      optional(any_of(subjects) + " " + optional(any_of(auxiliaries) + " ")) +
      optional(any_of(treated) + " ") + optional(any_of(places) + " ") +
      optional(any_of(articles) + " ");
  return pattern;
}

const std::string& open_mark() {
  static const std::string pattern = any_of(open_words) + optional("[ -]" + any_of(item_nouns));
  return pattern;
}

// "Åben: Nej", after other values.
std::string field_at_end() {
  return "(?:" + any_of(open_words) + "|" + any_of(closed_words) + ")" +
         optional(" " + any_of(item_nouns)) + R"(\s*:\s*\p{L}+\.?\s*)";
}

bool says_yes_or_no(std::string_view text) {
  static const RE2 pattern("(?i)(?:" + any_of(yes_words) + "|" + any_of(no_words) + "|" +
                           any_of(partly_words) + R"()\.?)");
  return RE2::FullMatch(text, pattern);
}

// "L u k k e t" → "Lukket"
std::string without_spacing(std::string_view text) {
  static const RE2 spaced("^(?i)l u k k e (t|d e)\\b");
  std::string whole(text);
  if (RE2::Replace(&whole, spaced, "Lukke\\1")) RE2::Replace(&whole, "^Lukked e", "Lukkede");
  return whole;
}

// Takes the mark off a title. What remains must be more than "Ja" or "Nej".
bool take_closed_mark(std::string& title) {
  static const std::string dash = any_of(dashes);
  static const std::string mark = lead_of_mark() + closed_mark(closed_word_or_group());
  static const RE2 before(R"((?i)^(?:)" + mark + R"((?:\s*[:;–—―·•|]|\.\s|\s+(?:/|)" + dash +
                          R"())|[(\[{<*"“”„»«]+\s*)" + mark +
                          R"(\s*[)\]}>*"“”»«]+\s*(?:[:;·•|/]|)" + dash + R"()?)\s*(.+)$)");
  static const RE2 behind(R"((?i)^(.+?)(?:\s*[–—―·•|;]\s*|\s+(?:/|)" + dash +
                          R"()\s*|\s*[(\[{<*]+\s*|[,:.]\s+))" + mark + R"(\s*[)\]}>*]*\.?$)");
  static const RE2 between(R"((?i)^(.+?)\s*[(\[])" + mark + R"([)\]](\s*(?:[:;]|)" + dash +
                           R"()\s.+)$)");
  const std::string whole = without_spacing(title);
  std::string rest;
  std::string more;
  if (!RE2::FullMatch(whole, before, &rest) && !RE2::FullMatch(whole, behind, &rest) &&
      !RE2::FullMatch(whole, between, &rest, &more)) {
    return false;
  }
  rest = std::string(trim(rest)) + more;
  if (!says_yes_or_no(rest)) title = rest;
  return true;
}

}  // namespace

std::optional<std::string> read_access_mark(std::string_view line) {
  static const std::string begin = R"((?i)^[(\[{<*]*\s*)";
  static const std::string end = R"(\s*[)\]}>*]*\.?$)";
  static const RE2 closed_line(begin + closed_mark(closed_word()) + end);
  static const RE2 open_line(begin + open_mark() + end);
  if (RE2::FullMatch(line, closed_line)) return "lukket";
  if (RE2::FullMatch(line, open_line)) return "åben";
  return std::nullopt;
}

bool is_access_line(std::string_view line) { return read_access_mark(line).has_value(); }

std::optional<AccessField> read_access_field(std::string_view line) {
  static const std::string value = R"(\s*[:?]\s*(\S.*)$)";
  static const RE2 question("(?i)^(?:er )?" + optional(any_of(subjects) + " ") + optional("er ") +
                            "(" + closed_mark(closed_word()) + "|" + open_mark() +
                            optional(" " + any_of(audiences)) + ")" + value);
  static const RE2 field("(?i)^(" + any_of(access_keys) + R"(|åbent?\s*(?:/|eller)\s*lukket)" +
                         optional(" " + any_of(item_nouns)) + ")" + value);
  static const RE2 positive("(?i)" + any_of(yes_words) + R"(\.?)");
  static const RE2 partly("(?i)" + any_of(partly_words) + R"(\.?)");
  std::string key;
  std::string answer;
  if (RE2::FullMatch(line, question, &key, &answer) && says_yes_or_no(answer)) {
    const bool is_yes = RE2::FullMatch(answer, positive);
    if (RE2::FullMatch(answer, partly)) return AccessField{"lukket"};
    const bool asks_closed = read_access_mark(key) == std::optional<std::string>("lukket");
    if (is_yes == asks_closed) return AccessField{"lukket"};
    if (to_lower(key).starts_with("fortrolig")) return AccessField{};
    return AccessField{"åben"};
  }
  if (!RE2::FullMatch(line, field, &key, &answer)) return std::nullopt;
  key = to_lower(key);
  if (const auto marked = read_access_mark(answer)) {
    // "Status: åben" only says that the case is not settled.
    if (key.starts_with("status") && *marked != "lukket") return std::nullopt;
    return AccessField{marked};
  }
  if (key.starts_with("åben") && answer == "L") return AccessField{"lukket"};
  if (key.starts_with("åben") && answer == "Å") return AccessField{"åben"};
  if (!says_yes_or_no(answer)) return std::nullopt;
  const bool is_yes = RE2::FullMatch(answer, positive);
  if (key == "offentlighed" || key == "åbenhed") return AccessField{is_yes ? "åben" : "lukket"};
  if (key == "fortrolighed") return is_yes ? AccessField{"lukket"} : AccessField{};
  return std::nullopt;
}

std::optional<std::string> access_in(std::string_view value) {
  static const std::string before(R"((?i)(?:^|[\s(\[|,;–-]))");
  static const std::string behind(R"((?:$|[\s)\]|,;.]))");
  static const RE2 is_closed(before + "(?:" + closed_mark(closed_word()) + "|lukkede?)" + behind);
  static const RE2 is_open(before + open_mark() + R"(\s*(?:$|[)\]|,;.]|[–-]\s))");
  static const RE2 in_doubt(before + any_of(doubts) + R"((?:$|[^\p{L}]))");
  static const RE2 last_field(before + "(" + field_at_end() + ")$");
  std::string field;
  if (RE2::PartialMatch(value, last_field, &field)) {
    if (const auto said = read_access_field(trim(field))) return said->access;
  }
  if (RE2::PartialMatch(value, is_closed)) return "lukket";
  if (RE2::PartialMatch(value, is_open) && !RE2::PartialMatch(value, in_doubt)) return "åben";
  return std::nullopt;
}

std::string without_access_at_end(std::string_view value) {
  static const RE2 field(R"((?i)(?:^|[\s(\[|,;–-]+))" + field_at_end() + "$");
  static const RE2 mark(R"((?i)(?:^|[\s(\[|,;–-]+)(?:)" + closed_mark(closed_word()) + "|" +
                        open_mark() + R"()[\s)\]]*$)");
  std::string rest(value);
  if (!RE2::Replace(&rest, field, "")) RE2::Replace(&rest, mark, "");
  return rest;
}

std::optional<std::string> take_access_mark(std::string& title) {
  // The mark is before the title, after it, or in brackets. The rest is the title.
  static const std::string dash = any_of(dashes);
  static const RE2 before("(?i)^(?:" + open_mark() + R"((?:\s*[:;–—]|\s+)" + dash + R"()|[(\[])" +
                          open_mark() + R"([)\]]\s*(?:[:;]|)" + dash + R"()?)\s*(.+)$)");
  static const RE2 behind(R"((?i)^(.+?)(?:\s*[–—]\s*|\s+)" + dash + R"(\s*|\s*[(\[]|,\s+))" +
                          open_mark() + R"([)\]]?$)");
  static const RE2 sentence_behind(R"(^(.+?)\.? Lukket )" + any_of(item_nouns) + R"(\.?$)");
  static const RE2 word_before("^(?:Lukket|Fortroligt) " + any_of(item_nouns) +
                               R"(\s+(\p{Lu}.*)$)");
  static const RE2 capitals("^" + any_of(capital_words) + R"((?: (?:SAG|PUNKT))?\s+(.+)$)");
  static const RE2 capitals_behind(R"(^(.*\p{Ll}.*?)\s+LUKKET(?: (?:SAG|PUNKT))?$)");
  if (const auto access = read_access_mark(title)) return access;
  if (const auto field = read_access_field(title)) return field->access;
  std::string rest = title;
  if (take_closed_mark(rest)) {
    // "Lukket: Lukket: X"
    take_closed_mark(rest);
    title = rest;
    return "lukket";
  }
  if (RE2::FullMatch(title, sentence_behind, &rest) || RE2::FullMatch(title, word_before, &rest) ||
      RE2::FullMatch(title, capitals_behind, &rest)) {
    title = std::string(trim(rest));
    return "lukket";
  }
  const bool is_in_capitals = RE2::FullMatch(title, capitals, &rest);
  if (!is_in_capitals && !RE2::FullMatch(title, before, &rest) &&
      !RE2::FullMatch(title, behind, &rest)) {
    return std::nullopt;
  }
  const bool is_closed = is_in_capitals && title.starts_with("LUKKET");
  title = std::string(trim(rest));
  // "Åbent punkt – Lukket punkt: X": in case of doubt the item is closed.
  return take_closed_mark(title) || is_closed ? "lukket" : "åben";
}

bool opens_closed(std::string_view text) {
  static const RE2 pattern("(?i)^" + lead_of_mark() + closed_mark(closed_word_or_group()) +
                           R"((?:[.,:\n]|$))");
  return RE2::PartialMatch(text, pattern);
}

}  // namespace dagsorden
