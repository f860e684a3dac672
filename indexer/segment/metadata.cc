#include "indexer/segment/metadata.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/clean/personal_number_shape.h"
#include "indexer/segment/labels.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// What the value after a key means.
enum class Key {
  case_number,
  case_word,  // the value is a number or text: "Sag: Ny færge"
  journal_number,
  document,
  caseworker,
  other_caseworkers,
  item_number,
  other
};

struct KnownKey {
  std::string_view name;  // in lower case
  Key key;
};

// Keys before the values of a case line: "Sagsnr.: 12/3456 Sagsbehandler: abc".
constexpr KnownKey known_keys[] = {{"sagsnr", Key::case_number},
                                   {"sags nr", Key::case_number},
                                   {"sags-nr", Key::case_number},
                                   {"sagnr", Key::case_number},
                                   {"sag nr", Key::case_number},
                                   {"sag-nr", Key::case_number},
                                   {"sagsnummer", Key::case_number},
                                   {"sagsid", Key::case_number},
                                   {"sags-id", Key::case_number},
                                   {"sag fra", Key::case_word},
                                   {"sag", Key::case_word},
                                   {"jnr", Key::journal_number},
                                   {"j nr", Key::journal_number},
                                   {"j.nr", Key::journal_number},
                                   {"j. nr", Key::journal_number},
                                   {"journalnr", Key::journal_number},
                                   {"journal nr", Key::journal_number},
                                   {"journalnummer", Key::journal_number},
                                   {"doknr", Key::document},
                                   {"dok nr", Key::document},
                                   {"dok.nr", Key::document},
                                   {"dok. nr", Key::document},
                                   {"dokumentnr", Key::document},
                                   {"dok", Key::document},
                                   {"sagsbehandler", Key::caseworker},
                                   {"sagsbehandlere", Key::caseworker},
                                   {"sagsansvarlig", Key::caseworker},
                                   {"sagsinitialer", Key::caseworker},
                                   {"initialer", Key::caseworker},
                                   {"øvrige sagsbehandlere", Key::other_caseworkers},
                                   {"punkt", Key::item_number},
                                   {"punkt nr", Key::item_number},
                                   {"pkt. nr", Key::item_number},
                                   {"punktnummer", Key::item_number},
                                   {"beslutningskompetence", Key::other},
                                   {"sagsforløb", Key::other},
                                   {"sagstype", Key::other},
                                   {"type", Key::other},
                                   {"fremlægges af", Key::other},
                                   {"forelægges af", Key::other},
                                   {"sagen afgøres i", Key::other},
                                   {"mødedato", Key::other},
                                   {"mødested", Key::other},
                                   {"mødetid", Key::other},
                                   {"mødelokale", Key::other},
                                   {"udvalg", Key::other},
                                   {"lovgrundlag", Key::other},
                                   {"tidl. politisk behandling", Key::other}};

// Keys that may also begin a sentence: a line with such a key needs a case number.
constexpr std::string_view keys_of_sentences[] = {"sag", "sag nr", "dok"};

// Words that may follow a number in a sentence, "… jf. 12/3456 og", and are no caseworker's
// initials.
constexpr std::string_view small_words[] = {"af",  "at",  "fra", "om", "og",
                                            "som", "til", "med", "mv"};

// The name of the case system may precede the key: "Acadre-sagsnr.".
constexpr std::string_view systems[] = {"acadre", "esdh"};

Key key_named(std::string_view name) {
  static const RE2 system("(?i)" + any_of(systems) + "[ -]?");
  re2::StringPiece rest = name;
  RE2::Consume(&rest, system);
  name = rest;
  for (const KnownKey& known : known_keys) {
    if (known.name == name) return known.key;
  }
  return Key::other;
}

// The shapes of case numbers in Danish case systems: a KLE number with a sequence and a year, a
// system's number with a year, a year with a number, the shapes of regions.
#define CASE_SHAPE                                                                              \
  "(?:\\d{2}\\.\\d{2}(?:\\.\\d{2})?\\.?-?[A-ZÆØÅ]\\d{2}(?:-\\d{1,5}){1,2}(?:[-/]\\d{2,4})?|" \
  "\\d{2}\\.\\d{2}(?:\\.\\d{2})?[A-ZÆØÅ]\\d{2} ?- ?\\d{4}/\\d+|"                             \
  "\\d{2}\\.\\d{2}\\.\\d{2}(?:-[A-ZÆØÅ]\\d{2})? ?- ?\\d{4}/\\d+|"                            \
  "\\d{2,3}-\\d{4}-\\d{1,7}|\\d-\\d{2}-\\d{2}-\\d{2,5}-\\d{2}|\\d{4}-\\d{5,7}|\\d{6}-\\d{4}|"   \
  "\\d{4}/\\d{4,7}|\\d{2}/\\d{3,6}|\\d{2}-\\d{5,6}K?|[A-ZÆØÅ]{2,5}[ -]\\d{1,5}/\\d{4}|"      \
  "[A-ZÆØÅ]{1,4}-?\\d{4}-\\d{3,6}|SAG-\\d{4}-\\d+|EMN-\\d{4}-\\d+|"                          \
  "\\d{2}\\.\\d{2}\\.\\d{2}[A-ZÆØÅ]\\d{2})"

const RE2& bare_case_pattern() {
  static const RE2 pattern("^\\(?(" CASE_SHAPE ")\\)?$");
  return pattern;
}

// After a key for a case, any token with figures may be its number.
const RE2& case_value_pattern() {
  static const RE2 pattern(
      "^(" CASE_SHAPE
      "|[\\p{L}]{0,4}[-/. "
      "]?\\d[\\d./-]{3,}(?:[A-ZÆØÅ]\\d{0,2}(?:[/-]\\d+)*)?)(?:[^\\p{N}\\p{L}]|$)");
  return pattern;
}

const RE2& key_pattern() {
  static const RE2 pattern([] {
    std::vector<std::string_view> names;
    for (const KnownKey& known : known_keys) names.push_back(known.name);
    return R"((?i)(?:^|[\s|])(?P<key>(?:)" + any_of(systems) + "[ -]?)?" + any_of(names) +
           R"()\b(?:\. ?:?|:| (?:\d|(?-i:[A-ZÆØÅ]{1,4}-\d|[A-ZÆØÅ]{2,4}$))))";
  }());
  return pattern;
}

// has_colon: "Punkt: 41" gives the number, whereas "Punkt 41" is a heading.
void take_value(std::string_view key, std::string_view value, bool has_colon, Metadata& metadata) {
  const Key known = key_named(key);
  const std::string trimmed(trim(value));
  if (known == Key::other_caseworkers) return;
  if (known == Key::caseworker) {
    if (trimmed.empty()) return;
    if (!metadata.access) metadata.access = access_in(trimmed);
    std::string name = without_access_at_end(trimmed);
    while (!name.empty() && (name.back() == '.' || name.back() == ',')) name.pop_back();
    for (const std::string_view one : split(name, ',')) {
      const std::string caseworker = collapse_blanks(one);
      if (!caseworker.empty() && caseworker.size() < 60) metadata.caseworkers.push_back(caseworker);
    }
    metadata.names_case = true;
    return;
  }
  if (known == Key::item_number && has_colon && trimmed.size() < 5 &&
      trimmed.find_first_not_of("0123456789.") == std::string::npos) {
    metadata.item_number = trimmed;
    return;
  }
  if (known == Key::case_number || known == Key::case_word || known == Key::journal_number) {
    std::string number;
    if (RE2::PartialMatch(trimmed, case_value_pattern(), &number)) {
      while (!number.empty() && (number.back() == '.' || number.back() == '-')) number.pop_back();
      // The number in "Sag 010203-1234" may be a personal number.
      if (known == Key::case_word && is_like_personal_number(number)) return;
      const bool is_journal = known == Key::journal_number;
      auto& wanted = is_journal ? metadata.journal_number : metadata.case_number;
      if (!wanted) wanted = number;
      metadata.names_case = true;
      const std::string rest(trim(std::string_view(trimmed).substr(number.size())));
      // "Sag 2019/14: Oprensning af sejlrenden" is a heading.
      const bool has_title = rest.size() > 3 && !is_access_line(rest) && !names_body(rest);
      if (key == "sag" && has_title) {
        metadata = {};
        return;
      }
      if (!metadata.access) metadata.access = access_in(rest);
      if (names_body(rest)) metadata.body = without_access_at_end(rest);
      return;
    }
  }
  if (!metadata.access) metadata.access = access_in(trimmed);
}

// Lines that are not made of keys and values.
std::optional<Metadata> read_without_keys(std::string_view text) {
  static const RE2 case_then_initials("^(" CASE_SHAPE
                                      ")[ ,]+(\\p{Ll}{2,5}(?:(?:/|, ?| )\\p{Ll}{2,5})*|"
                                      "\\p{Lu}{2,5}(?:(?:/|, ?| )\\p{Lu}{2,5})*)$");
  static const RE2 access_then_case("^(.+?)\\s*[-–]\\s*(" CASE_SHAPE ")$");
  // "Type Drøftelse", from a table without lines.
  static const RE2 type(
      "^(?:Type|Sagstype|Punkttype):?\\s+(?:Beslutning|Drøftelse|Orientering|Efterretning|"
      "Godkendelse|Information|Debat|Valg|\\p{Lu})(?:ssag)?$");
  // "Sagsbehandler Dorthe Vium", from a box at the side.
  static const RE2 caseworker(R"(^Sagsbehandler\s+(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,4})$)");
  Metadata metadata;
  metadata.names_case = true;
  std::string number;
  std::string word;
  if (RE2::FullMatch(text, bare_case_pattern(), &number) && !is_like_personal_number(number)) {
    metadata.case_number = number;
  } else if (RE2::FullMatch(text, case_then_initials, &number, &word)) {
    // "SAG-2025-00103 asfp/jebj": the initials of the caseworkers follow the number.
    metadata.case_number = number;
    std::replace_if(
        word.begin(), word.end(), [](char byte) { return byte == '/' || byte == ','; }, ' ');
    for (const std::string_view one : split(word, ' ')) {
      if (is_one_of(one, small_words)) return std::nullopt;
      if (!one.empty()) metadata.caseworkers.emplace_back(one);
    }
  } else if (RE2::FullMatch(text, access_then_case, &word, &number) && is_access_line(word) &&
             !is_like_personal_number(number)) {
    metadata.access = read_access_mark(word);
    metadata.case_number = number;
  } else if (RE2::FullMatch(text, caseworker, &word)) {
    metadata.caseworkers.push_back(word);
  } else if (const std::optional<AccessField> field = read_access_field(text)) {
    metadata.names_case = false;
    metadata.access = field->access;
  } else if (is_access_line(text)) {
    metadata.names_case = false;
    metadata.access = read_access_mark(text);
  } else if (RE2::FullMatch(text, type)) {
    metadata.names_case = false;
  } else {
    return std::nullopt;
  }
  return metadata;
}

}  // namespace

bool is_case_number(std::string_view text) { return RE2::FullMatch(text, bare_case_pattern()); }

bool is_group_of_figures(std::string_view text) {
  static const RE2 pattern("^\\d{1,4}(?:[-./]\\d{1,6}){1,3}$");
  // Amounts, telephone numbers, spans of years.
  static const RE2 other(
      "^(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,2}(?:[-.]\\d{2}){3}|(?:19|20)\\d{2}[-/"
      "](?:(?:19|20)?\\d{2}))$");
  return RE2::FullMatch(text, pattern) && !RE2::FullMatch(text, other);
}

std::optional<Metadata> read_metadata(std::string_view text) {
  constexpr std::size_t longest_line = 220;
  if (text.size() > longest_line || text.empty()) return std::nullopt;
  // "(hegnsynets j.nr. HS 2021-07)" first says whose number it is.
  static const RE2 whose(R"(^\((?:\p{L}+s )?(\p{L}.*)\)$)");
  re2::StringPiece inner;
  if (RE2::FullMatch(text, whose, &inner)) text = inner;
  if (auto read = read_without_keys(text)) return read;
  Metadata metadata;
  // A key, and the value after it.
  struct Found {
    std::string key;
    std::size_t begin, value;
  };
  std::vector<Found> found;
  re2::StringPiece key;
  for (std::size_t at = 0; at < text.size();) {
    re2::StringPiece rest(text.data() + at, text.size() - at);
    if (!RE2::PartialMatch(rest, key_pattern(), &key)) break;
    const auto begin = begin_in(text, key);
    std::size_t value = begin + key.size();
    while (value < text.size() &&
           (text[value] == '.' || text[value] == ':' || text[value] == ' ')) {
      ++value;
    }
    found.push_back({to_lower(std::string_view(key.data(), key.size())), begin, value});
    at = std::max(value, begin + 1);
  }
  if (found.empty()) return std::nullopt;
  if (found.front().begin > 0) {
    // "Børne- og Skoleudvalget 5. september 2018 Sagsnr. …": a body and a date may precede the
    // keys.
    const std::string_view before = text.substr(0, found.front().begin);
    metadata.access = read_access_mark(trim(before));
    const bool is_of_body = before.size() <= 90 && names_body(before) && found.size() > 1;
    if (!metadata.access && !is_of_body) return std::nullopt;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t end = i + 1 < found.size() ? found[i + 1].begin : text.size();
    const std::string_view value =
        text.substr(found[i].value, std::max(end, found[i].value) - found[i].value);
    const std::size_t key_end = found[i].begin + found[i].key.size();
    const std::string_view mark = text.substr(key_end, found[i].value - key_end);
    take_value(found[i].key, value, mark.find(':') != std::string_view::npos, metadata);
  }
  const std::string& first = found.front().key;
  // "Beslutningskompetence: KB" belongs to the heading; if a sentence follows, it is a part.
  if (first == "beslutningskompetence") {
    static const RE2 abbreviation("(?i)^beslutningskompetence:? ?\\p{L}{1,4}$");
    if (!RE2::FullMatch(text, abbreviation)) return std::nullopt;
  }
  const Key first_key = key_named(first);
  const bool needs_case = is_one_of(first, keys_of_sentences) ||
                          (first_key == Key::item_number && metadata.item_number.empty());
  if (needs_case && !metadata.names_case) {
    const bool document_number = first == "dok" && text.size() > 5;
    if (!document_number) return std::nullopt;
  }
  return metadata;
}

std::optional<std::string> take_case_number(std::string& title) {
  static const RE2 pattern("^(.+?)\\s*\\((" CASE_SHAPE ")?\\s*\\)$");
  std::string rest;
  std::string number;
  if (!RE2::FullMatch(title, pattern, &rest, &number) || is_like_personal_number(number)) {
    return std::nullopt;
  }
  title = rest;
  return number.empty() ? std::nullopt : std::optional(number);
}

}  // namespace dagsorden
