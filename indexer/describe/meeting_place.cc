#include "indexer/describe/meeting_place.h"

#include <re2/re2.h>

#include "common/text.h"
#include "indexer/describe/body_name.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/labels.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Words before a place: "Mødested: Multisalen".
constexpr std::string_view place_labels[] = {"sted",   "mødested", "mødelokale", "møde lokale",
                                             "lokale", "lokation", "hvor"};
constexpr std::string_view labels_in_a_line[] = {"Sted", "Mødested", "Lokale"};
// The same words without a colon, as in a table without lines.
constexpr std::string_view place_words[] = {"Sted", "Mødested"};
// Endings of words for places where people meet: "Udvalgsværelset".
constexpr std::string_view room_endings[] = {
    "lokale",      "lokaler", "lokalet",  "værelse", "værelset", "kantine",  "kantinen",
    "sal",         "salen",   "stue",     "stuen",   "centret",  "centeret", "hus",
    "huset",       "kontor",  "kontoret", "skole",   "skolen",   "rummet",   "bibliotek",
    "biblioteket", "aulaen",  "hallen",   "gården",  "kroen"};
constexpr std::string_view whole_rooms[] = {"auditoriet", "teams", "zoom", "online", "virtuelt"};
// Endings of a place after the time, if it begins with a small letter.
constexpr std::string_view endings_behind_time[] = {
    "rummet", "salen",   "stuen",    "lokalet", "kontoret", "værelset", "centret", "centeret",
    "huset",  "kantine", "kantinen", "skolen",  "hallen",   "gården",   "kroen"};
// "Mødet afholdes i Idrættens Hus": the verb may be on the line above.
constexpr std::string_view held[] = {"afholdes",  "holdes", "afholdt",     "afholdte",  "afholdts",
                                     "afholdtes", "holdt",  "finder sted", "fandt sted"};
// The full stop of "Afd. Nord" does not end a sentence.
constexpr std::string_view abbreviations[] = {"afd",  "sct", "skt", "st", "gl", "nr",
                                              "bygn", "lok", "kl",  "dr", "v"};

// The letters before an ending are matched in one place only: each repetition makes the automaton
// much larger.
std::string room_word() {
  return R"((?:\p{L}*)" + any_of(room_endings) + "|" + any_of(whole_rooms) + ")";
}

// "i Konfirmandstuen" → "Konfirmandstuen".
std::string without_preposition(std::string_view place) {
  static const RE2 pattern("^(?:[Ii]|[Pp]å|[Hh]os)\\s+");
  re2::StringPiece rest = place;
  RE2::Consume(&rest, pattern);
  return std::string(rest);
}

// "mødet i forsamlingshuset, onsdag d. 7. februar": a place before the day.
std::optional<std::string> place_before_day(std::string_view line) {
  static const RE2 pattern(R"((?i)\smøde[t]? (?:i|på|hos) ()" + room_word() +
                           R"(),? (?:\p{L}+dag|den|d\.|kl\.?) )");
  std::string place;
  if (line.size() > 200 || !RE2::PartialMatch(line, pattern, &place)) return std::nullopt;
  return place;
}

constexpr std::size_t longest_with_place = 200;

// "… kl. 17.00 i Udvalgsværelse C", "kl. 13.00, Gammel Køge Landevej 3": a place after the time.
std::optional<std::string> place_behind_time(std::string_view line) {
  static const std::string clock(R"(\d{1,2}(?:[.:]\d{2})?)");
  static const RE2 pattern(
      R"((?i)(?:kl\.?\s*)" + clock + "|klokken " + clock + R"(|fra \d{1,2}[.:]\d{2}))" +
      R"((?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?)" + clock + R"()?(?:,| i| på| hos|, i| -| –)\s+)" +
      R"(((?-i:\p{Lu}|(?:\p{L}+s )?\p{Ll}*)" + any_of(endings_behind_time) + R"(\b)[^:]*)$)");
  std::string place;
  if (line.size() > longest_with_place || !RE2::PartialMatch(line, pattern, &place)) {
    return std::nullopt;
  }
  if (find_meeting_date(place) || find_body(place)) return std::nullopt;
  return without_preposition(up_to_full_stop(place));
}

// "Tirsdag den 4. juni 2019. Sted: Lokale 3": a label within a line.
std::optional<std::string> place_in_line(std::string_view line) {
  static const RE2 pattern(R"((?:^|[.,;]\s*|\s))" + any_of(labels_in_a_line) +
                           R"(:\s*(\p{L}[^:]+)$)");
  std::string place;
  if (line.size() > longest_with_place || !RE2::PartialMatch(line, pattern, &place)) {
    return std::nullopt;
  }
  return up_to_full_stop(place);
}

}  // namespace

std::optional<std::string_view> place_behind_label(std::string_view line) {
  static const RE2 pattern("(?i)^" + any_of(place_labels) + R"((?:\s*:|$)\s*(.*)$)");
  re2::StringPiece place;
  if (!RE2::FullMatch(line, pattern, &place)) return std::nullopt;
  return trim(place);
}

std::optional<std::string> place_behind_word(std::string_view line) {
  static const RE2 pattern("^" + any_of(place_words) + R"(\s+((?:\p{Lu}|\d).*)$)");
  re2::StringPiece place;
  if (line.size() >= 120 || !RE2::FullMatch(line, pattern, &place)) return std::nullopt;
  return place_in(trim(place)).value_or(up_to_full_stop(trim(place)));
}

std::optional<std::string> place_in(std::string_view line) {
  static const RE2 pattern(R"((?i)(?:^|[\s,]))" + room_word() + R"((?:[\s,.]|$))");
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

std::optional<std::string> place_in_sentence(std::string_view line) {
  static const RE2 verb("(?i)(?:" + any_of(held) + R"(|^møde)(?:\W|$))");
  static const RE2 preposition("\\s(?:i|på|paa|hos) ");
  static const RE2 time(R"((?i)[,\s]*(?:kl\.?|fra kl\.?|klokken)\s*\d.*$)");
  re2::StringPiece rest = line;
  constexpr std::size_t longest = 90;
  if (line.size() > 200 || !RE2::FindAndConsume(&rest, verb)) return std::nullopt;
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

std::optional<std::string> place_told_in(std::string_view line) {
  for (const auto place_of :
       {place_in_line, place_behind_time, place_before_day, place_in_sentence}) {
    if (std::optional<std::string> place = place_of(line)) return place;
  }
  return std::nullopt;
}

bool place_goes_on(const std::string& place, const std::string& next) {
  static const RE2 town(R"(^\d{4} \p{Lu}[\p{L} ]+\.?$)");
  static const RE2 street(R"(^\p{Lu}[\p{L} .]+ \d+\w?\b.*)");
  // "Engblommevej" and "64"
  static const RE2 house("^\\d{1,3}(?: ?[A-Za-z])?$");
  if (RE2::FullMatch(next, house)) return place.ends_with("vej") || place.ends_with("gade");
  static const RE2 post_code("(?:^|\\s)\\d{4}$");
  if (place.ends_with(',')) return RE2::FullMatch(next, town) || RE2::FullMatch(next, street);
  if (place.ends_with('-')) return !next.empty() && !begins_with_capital(next);
  return RE2::PartialMatch(place, post_code) && next.size() < 40 && !find_meeting_date(next);
}

std::string up_to_full_stop(std::string_view text) {
  std::size_t end = text.find('.');
  for (; end != std::string_view::npos; end = text.find('.', end + 1)) {
    if (end + 1 == text.size()) break;
    if (text[end + 1] != ' ') continue;
    const std::string_view before = text.substr(0, end);
    const std::string word = to_lower(before.substr(before.find_last_of(' ') + 1));
    if (is_one_of(word, abbreviations)) continue;
    const bool begins_sentence = begins_with_capital(text.substr(end + 2));
    if (begins_sentence || word.empty() || !is_ascii_digit(word.back())) break;
  }
  return std::string(trim(text.substr(0, end)));
}

}  // namespace dagsorden
