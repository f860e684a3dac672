// The field table. Every field is listed here once. The indexer's terms and slots, the query
// language, the options, --help fields and the JSON keys are derived from it.
//
// Prefixes follow Omega where it has one (omega/docs/termprefixes.rst: D, M, Y dates, P path,
// Q unique id, S title); all others start with X. No prefix is a prefix of another. Value slots
// start at 10, after Omega's own.
#pragma once

#include <array>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

enum class FieldKind {
  text,   ///< words, analysed; searched with stems and phrases
  exact,  ///< one term per value
  date,   ///< a day in a value slot, searched by ranges
};

enum class FieldId {
  title,
  case_type,
  case_number,
  date,
  municipality,
  body,
  caseworker,
  item_number,
  background,
  recommendation,
  presentation,
  decision,
  attachment,
  economy,
  authority,
  outcome,
  access,
  participant,
};

struct Field {
  FieldId id;
  std::string_view danish;
  std::string_view english;
  std::string_view alias;  ///< a further name, or empty
  FieldKind kind;
  std::string_view prefix;    ///< of its terms; empty: verified with common/forward_index.h
  std::string_view json_key;  ///< the JSON key; for parts the name of the part
  std::string_view help;      ///< one line
  std::string_view danish_help;
  std::string_view example;  ///< a query
};

inline constexpr auto fields = std::to_array<Field>({
    {FieldId::title, "titel", "title", "", FieldKind::text, "S", "title", "words of the title",
     "ord i titlen", "titel:rammeaftale"},
    {FieldId::case_type, "sagstype", "type", "", FieldKind::exact, "XT", "case_type",
     "kind of case; a unique prefix is enough", "sagens art; en entydig begyndelse er nok",
     "sagstype:beslutning"},
    {FieldId::case_number, "sag", "case", "", FieldKind::exact, "XC", "case_number",
     "case number, with or without SAG-", "sagsnummer, med eller uden SAG-", "sag:SAG-2025-00103"},
    {FieldId::date, "dato", "date", "", FieldKind::date, "D", "date",
     "meeting date: year, month, day or a range", "mødedato: år, måned, dag eller et tidsrum",
     "dato:2024-01..2025-06"},
    {FieldId::municipality, "kommune", "municipality", "", FieldKind::exact, "XM", "municipalities",
     "a municipality that the item names, or whose agenda it is",
     "en kommune, som punktet nævner, eller som dagsordenen er fra", "kommune:Køge"},
    {FieldId::body, "organ", "body", "udvalg", FieldKind::exact, "XU", "meeting_body",
     "the body that meets", "organet, der mødes", "organ:\"KKR Sjælland\""},
    {FieldId::caseworker, "sagsbehandler", "caseworker", "", FieldKind::exact, "XI", "caseworkers",
     "initials of a caseworker", "en sagsbehandlers initialer", "sagsbehandler:jebj"},
    {FieldId::item_number, "punkt", "item", "", FieldKind::exact, "XN", "item_number",
     "number of the item", "punktets nummer", "punkt:2.5"},
    {FieldId::background, "baggrund", "background", "", FieldKind::text, "", "Baggrund",
     "words of Baggrund", "ord i Baggrund", "baggrund:overenskomst"},
    {FieldId::recommendation, "indstilling", "recommendation", "", FieldKind::text, "XR",
     "Indstilling", "words of Indstilling", "ord i Indstilling", "indstilling:godkender"},
    {FieldId::presentation, "sagsfremstilling", "presentation", "", FieldKind::text, "",
     "Sagsfremstilling", "words of Sagsfremstilling", "ord i Sagsfremstilling",
     "sagsfremstilling:puljen"},
    {FieldId::decision, "beslutning", "decision", "", FieldKind::text, "", "Beslutning",
     "words of Beslutning (minutes)", "ord i Beslutning (referater)", "beslutning:tiltrådt"},
    {FieldId::attachment, "bilag", "attachment", "", FieldKind::text, "", "Bilag",
     "words of the attachments", "ord i bilagene", "bilag:kapacitetsplan"},
    {FieldId::economy, "økonomi", "economy", "", FieldKind::text, "", "Økonomi",
     "words about money, in parts such as Økonomi", "ord i afsnit om økonomi",
     "økonomi:tillægsbevilling"},
    {FieldId::authority, "myndighed", "authority", "", FieldKind::exact, "XA", "authority",
     "whose agenda it is", "myndigheden bag dagsordenen", "myndighed:Greve"},
    {FieldId::outcome, "udfald", "outcome", "", FieldKind::exact, "XO", "outcome",
     "what was decided; a unique prefix is enough",
     "hvad der blev besluttet; en entydig begyndelse er nok", "udfald:udsat"},
    {FieldId::access, "adgang", "access", "", FieldKind::exact, "XL", "access", "åben or lukket",
     "åben eller lukket", "adgang:lukket"},
    {FieldId::participant, "deltager", "participant", "", FieldKind::exact, "XD", "absent",
     "a person present, absent or named in a vote",
     "en person, der var til stede eller fraværende, eller som stemte",
     "deltager:\"Lone Mortensen\""},
});

/// Prefixes of terms that are not fields of the query language.
namespace prefix {
inline constexpr std::string_view unique_id = "Q";  ///< one source and item
inline constexpr std::string_view path = "P";       ///< all items of one file
inline constexpr std::string_view month = "M";      ///< YYYYMM
inline constexpr std::string_view year = "Y";       ///< YYYY
inline constexpr std::string_view address = "XQ";   ///< Item::id
inline constexpr std::string_view part = "XK";      ///< parts of compounds, of all text
inline constexpr std::string_view abbreviation =
    "XE";                                            ///< defined here: "ehsj:erhvervshus sjælland"
inline constexpr std::string_view long_form = "XF";  ///< the same with stems first
inline constexpr std::string_view meeting_item = "XG";  ///< meeting/number, in any document
inline constexpr std::string_view meeting_record =
    "XWmeeting";                                    ///< the whole term: a meeting's own record
inline constexpr std::string_view case_key = "XJ";  ///< all items of one case
inline constexpr std::string_view meeting = "XB";   ///< distinguishes meetings of a day
inline constexpr std::string_view day_address =
    "XH";  ///< the id that the item would have if its meeting were alone on its day
inline constexpr std::string_view own_address =
    "XS";  ///< the id that the item would have if it were alone at its address
}  // namespace prefix

namespace slot {
inline constexpr unsigned date = 10;          ///< YYYYMMDD
inline constexpr unsigned meeting_item = 11;  ///< meeting_item_value() in stored_document.h
inline constexpr unsigned address = 12;       ///< Item::id, the last tie-break
inline constexpr unsigned case_type = 13;
inline constexpr unsigned municipalities = 14;  ///< codes, separated by blanks
inline constexpr unsigned body = 15;
inline constexpr unsigned first_seen = 16;     ///< RFC 3339
inline constexpr unsigned forward_index = 17;  ///< common/forward_index.h
inline constexpr unsigned item = 18;           ///< common/stored_items.h
inline constexpr unsigned authority = 19;
inline constexpr unsigned outcome = 20;
inline constexpr unsigned access = 21;
}  // namespace slot

/// False for fields without terms of their own: the forward index verifies their words.
constexpr bool has_terms(const Field& field) { return !field.prefix.empty(); }

constexpr const Field& field(FieldId id) { return fields[static_cast<std::size_t>(id)]; }

/// The field with this Danish or English name or alias, in any case; nullptr if there is none.
const Field* field_named(std::string_view name);

/// The field with the nearest name: kommun → kommune; nullptr if none is near.
const Field* nearest_field(std::string_view name);

/// The text field for parts of this kind, whatever their labels; nullptr for other kinds.
const Field* field_of_part(PartKind kind);

namespace detail {

constexpr bool ids_match_positions() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (static_cast<std::size_t>(fields[i].id) != i) return false;
  }
  return true;
}

constexpr bool no_prefix_starts_with_another() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = 0; j < fields.size(); ++j) {
      if (i == j || fields[j].prefix.empty()) continue;
      if (fields[i].prefix.starts_with(fields[j].prefix)) return false;
    }
  }
  return true;
}

constexpr bool names_are_unique() {
  for (const Field& left : fields) {
    for (const Field& right : fields) {
      if (left.id != right.id && (left.danish == right.danish || left.english == right.english ||
                                  left.danish == right.english)) {
        return false;
      }
    }
  }
  return true;
}

// A field mask has one bit per text field, in a byte (common/forward_index.h).
constexpr bool text_fields_fit_a_byte() {
  int count = 0;
  for (const Field& each : fields) count += each.kind == FieldKind::text ? 1 : 0;
  return count <= 8;
}

}  // namespace detail

static_assert(detail::text_fields_fit_a_byte());
static_assert(detail::ids_match_positions());
static_assert(detail::no_prefix_starts_with_another());
static_assert(detail::names_are_unique());

}  // namespace dagsorden
