#include "query/plan/field_query.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/error_texts.h"
#include "query/messages.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

// Accepted even if the index has none of them. Folded.
constexpr std::array<std::string_view, 5> standard_case_types = {
    "beslutningssag", "meddelelse", "orienteringssag", "temadrøftelse", "udpegningssag"};
constexpr std::array<std::string_view, 11> outcomes = {
    "afvist",           "anbefalet",    "drøftet", "godkendt", "ikke frigivet", "oversendt",
    "til efterretning", "tilbagesendt", "udgået",  "udsat",    "valgt"};
constexpr std::array<std::string_view, 2> accesses = {"lukket", "åben"};

std::string list_of(std::vector<std::string> values) {
  constexpr std::size_t most_listed = 12;
  if (values.size() <= most_listed) return joined(values, ", ");
  values.resize(most_listed);
  return joined(values, ", ") + ", …";
}

Xapian::Query any_of(std::string_view prefix, const std::vector<std::string>& values) {
  std::vector<Xapian::Query> terms;
  terms.reserve(values.size());
  for (const std::string& value : values) {
    terms.emplace_back(std::string(prefix) + value);
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::Query exact_query(const Field& field, std::string_view value) {
  return {value_term(field.prefix, value)};
}

// A value of the index or a standard one, by a unique prefix. none, several: the errors if no
// value, or more than one, has the prefix.
Xapian::Query query_of_unique_prefix(const Field& field, std::string_view value,
                                     const Wording& none, const Wording& several,
                                     std::span<const std::string_view> standard,
                                     const IndexContext& context) {
  std::vector<std::string> labels = values_in_index(context.database, field.prefix);
  labels.insert(labels.end(), standard.begin(), standard.end());
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  const std::string wanted = fold_letters(collapse_blanks(value));
  std::vector<std::string> fitting;
  for (const std::string& label : labels) {
    if (label == wanted) return exact_query(field, wanted);
    if (!wanted.empty() && label.starts_with(wanted)) fitting.push_back(label);
  }
  if (fitting.size() == 1) return exact_query(field, fitting[0]);
  if (fitting.empty()) {
    throw Error(Fault::usage, none(in_quotes(value)), errors::choices_are(list_of(labels)));
  }
  throw Error(Fault::usage, several(in_quotes(value)), errors::say_which(list_of(fitting)));
}

// Most agendas mark only closed items: all others are open.
Xapian::Query access_query(const Field& field, std::string_view value,
                           const IndexContext& context) {
  const Xapian::Query asked = query_of_unique_prefix(field, value, errors::no_access,
                                                     errors::several_accesses, accesses, context);
  const Xapian::Query closed = exact_query(field, "lukket");
  const bool is_closed = *asked.get_terms_begin() == *closed.get_terms_begin();
  return is_closed ? asked : items_without(closed);
}

// True if each word is a word of the name or, unless whole, a prefix of one.
bool holds_words(std::string_view name, const std::vector<std::string_view>& words, bool whole) {
  const std::vector<std::string_view> name_words = split(name, '-');
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::any_of(name_words.begin(), name_words.end(), [&](std::string_view name_word) {
      return whole ? name_word == word : name_word.starts_with(word);
    });
  });
}

// The name that differs from the wanted one, in full or in one word, by at most two letters; empty
// if there is none.
std::string nearest_name(const std::vector<std::string>& names, const std::string& wanted) {
  constexpr std::size_t shortest = 4;
  std::string nearest;
  std::size_t smallest = 3;
  if (wanted.size() < shortest) return nearest;
  for (const std::string& name : names) {
    std::vector<std::string_view> spellings = split(name, '-');
    spellings.emplace_back(name);
    for (const std::string_view spelling : spellings) {
      const std::size_t distance = edit_distance(wanted, spelling);
      if (distance >= smallest) continue;
      smallest = distance;
      nearest = name;
    }
  }
  return nearest;
}

std::vector<std::string> printed_names(const Field& field, const std::vector<std::string>& names,
                                       const IndexContext& context) {
  std::vector<std::string> printed;
  printed.reserve(names.size());
  for (const std::string& name : names)
    printed.push_back(printed_name(field, name, context.database));
  return printed;
}

// Finds names by their words, or by prefixes of these. missing: the error if nothing fits.
Xapian::Query name_query(const Field& field, std::string_view value, const Wording& missing,
                         const Wording& hint_if_none, const IndexContext& context) {
  const std::vector<std::string> bodies = values_in_index(context.database, field.prefix);
  const std::string wanted = slug(value);
  const std::vector<std::string_view> words = split(wanted, '-');
  for (const bool whole : {true, false}) {
    std::vector<std::string> fitting;
    for (const std::string& body : bodies) {
      if (!wanted.empty() && holds_words(body, words, whole)) {
        fitting.push_back(body);
      }
    }
    if (!fitting.empty()) return any_of(field.prefix, fitting);
  }
  if (bodies.empty()) throw Error(Fault::usage, missing(in_quotes(value)), hint_if_none());
  const std::string nearest = nearest_name(bodies, wanted);
  throw Error(Fault::usage, missing(in_quotes(value)),
              nearest.empty()
                  ? errors::choices_are(list_of(printed_names(field, bodies, context)))
                  : errors::did_you_mean(printed_name(field, nearest, context.database)));
}

// Undoes changes by word processors in names and numbers: no-break hyphens, other dashes, soft
// hyphens, blanks of other widths.
std::string as_if_typed(std::string_view value) {
  std::string typed;
  for (std::size_t offset = 0; offset < value.size();) {
    const char32_t letter = next_code_point(value, offset);
    const bool is_dash = (letter >= 0x2010 && letter <= 0x2014) || letter == 0x2212;
    const bool is_blank = letter == 0xA0 || letter == 0x202F || letter == 0x2009;
    const bool is_unseen = letter == 0xAD || (letter >= 0x200B && letter <= 0x200D) ||
                           letter == 0x2060 || letter == 0xFEFF;
    if (is_unseen) continue;
    append_code_point(typed, is_dash ? U'-' : is_blank ? U' ' : letter);
  }
  return typed;
}

const Municipality* municipality_of(std::string_view given) {
  const std::string value = as_if_typed(given);
  const Municipality* municipality = municipality_named(value);
  return municipality != nullptr ? municipality : municipality_with_code(trim(value));
}

Xapian::Query municipality_query(const Field& field, std::string_view value) {
  const Municipality* municipality = municipality_of(value);
  if (municipality != nullptr) return exact_query(field, municipality->code);
  const std::string_view nearest = nearest_municipality_name(value);
  throw Error(
      Fault::usage, errors::no_municipality(in_quotes(value)),
      nearest.empty() ? errors::give_municipality() : errors::did_you_mean(std::string(nearest)));
}

}  // namespace

std::vector<std::string> values_in_index(const Xapian::Database& database, std::string_view prefix,
                                         std::string_view beginning) {
  const std::string wanted = std::string(prefix).append(beginning);
  std::vector<std::string> values(database.allterms_begin(wanted), database.allterms_end(wanted));
  for (std::string& value : values) value.erase(0, prefix.size());
  return values;
}

bool holds_names(const Field& field) {
  return field.id == FieldId::body || field.id == FieldId::authority ||
         field.id == FieldId::participant;
}

std::string printed_name(const Field& field, const std::string& name,
                         const Xapian::Database& database) {
  if (field.id != FieldId::body && field.id != FieldId::authority) return name;
  const std::string term = std::string(field.prefix) + name;
  const auto first = database.postlist_begin(term);
  if (first == database.postlist_end(term)) return name;
  const unsigned place = field.id == FieldId::body ? slot::body : slot::authority;
  const std::string printed = database.get_document(*first).get_value(place);
  return slug(printed) == name ? printed : name;
}

bool is_known_name(const Field& field, std::string_view value, const IndexContext& context) {
  if (field.id == FieldId::municipality) return municipality_of(value) != nullptr;
  if (!holds_names(field)) return false;
  const std::string wanted = slug(as_if_typed(value));
  const std::vector<std::string_view> words = split(wanted, '-');
  const std::vector<std::string> names = values_in_index(context.database, field.prefix);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return holds_words(name, words, true); });
}

std::optional<HighlightTarget> name_target(const Field& field, std::string_view value) {
  constexpr double weight = 0.5;  // a filter says less than a word
  const Municipality* municipality =
      field.id == FieldId::municipality ? municipality_of(value) : nullptr;
  if (municipality == nullptr) return std::nullopt;
  std::string name;
  for (const Token& token : tokenize(municipality->name)) {
    if (name.empty() || token.stacked) name = token.word;  // of a hyphenated name, the whole
  }
  return HighlightTarget{TargetKind::name, nullptr, {name}, 0, weight};
}

DateRange read_dates(std::string_view asked, std::string_view value, Date today) {
  const auto range = parse_date_range(trim(as_if_typed(value)), today);
  if (!range) {
    // An option bounds one side, so it takes no range.
    const char* const forms = asked.starts_with("--")
                                  ? "2024, 2024-04, 17-04-2024, 6m, 30d"
                                  : "2024, 2024-04, 17-04-2024, 2024-01..2025-06, 2024.., 6m, 30d";
    throw Error(Fault::usage, errors::not_a_date(std::string(asked) + " " + in_quotes(value)),
                errors::date_forms(forms, R"("17. april 2024", "i dag")"));
  }
  if (range->first && range->last && *range->first > *range->last) {
    throw Error(Fault::usage, errors::dates_reversed(std::string(asked) + " " + in_quotes(value)),
                errors::earlier_date_first());
  }
  return *range;
}

Xapian::Query date_query(const DateRange& range) {
  // Both ends are always set, so undated items, whose slot is empty, do not match.
  return {Xapian::Query::OP_VALUE_RANGE, slot::date, range.first ? to_compact(*range.first) : "0",
          range.last ? to_compact(*range.last) : "99999999"};
}

Xapian::Query field_query(const Field& field, std::string_view given, const IndexContext& context) {
  const std::string value = as_if_typed(given);
  switch (field.id) {
    case FieldId::date:
      return date_query(read_dates(std::string(field.danish) + ":", value, context.today));
    case FieldId::case_type:
      return query_of_unique_prefix(field, value, errors::no_case_type, errors::several_case_types,
                                    standard_case_types, context);
    case FieldId::outcome:
      return query_of_unique_prefix(field, value, errors::no_outcome, errors::several_outcomes,
                                    outcomes, context);
    case FieldId::access:
      return access_query(field, value, context);
    case FieldId::municipality:
      return municipality_query(field, value);
    case FieldId::body:
      return name_query(field, value, errors::no_body, errors::no_bodies_known, context);
    case FieldId::authority:
      return name_query(field, value, errors::no_authority, errors::no_authorities_known, context);
    case FieldId::participant:
      return name_query(field, value, errors::no_participant, errors::no_participants_known,
                        context);
    case FieldId::case_number:
      return exact_query(field, normalize_case_number(value));
    case FieldId::item_number:
      return exact_query(field, trim(value).ends_with('.')
                                    ? trim(value).substr(0, trim(value).size() - 1)
                                    : trim(value));
    default:
      return exact_query(field, value);
  }
}

}  // namespace dagsorden
