// Turns a field and its value into a Xapian query that filters and weighs nothing: kommune:Køge,
// dato:2024, sagstype:beslutning. Throws Error(Fault::usage) for a value that is not a date, not a
// municipality, or with which no label of the index begins; the message names it, the hint lists
// the choices.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "query/plan/date_range.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

Xapian::Query field_query(const Field& field, std::string_view given, const IndexContext& context);

/// The values of a field in the index that begin with `beginning`; prefix: of its terms. Sorted;
/// names of bodies and persons are folded there.
std::vector<std::string> values_in_index(const Xapian::Database& database, std::string_view prefix,
                                         std::string_view beginning = {});

/// True for the fields of bodies, authorities and persons.
bool holds_names(const Field& field);

/// The name of a body or an authority as the first document prints it; others as the index has
/// them. Throws Xapian::Error.
std::string printed_name(const Field& field, const std::string& name,
                         const Xapian::Database& database);

/// True for the whole name of a municipality, and for words of the name of a body, an authority or
/// a person in the index. False for fields without names.
bool is_known_name(const Field& field, std::string_view value, const IndexContext& context);

/// What to highlight for a value: the name of a municipality. Nullopt for other fields.
std::optional<HighlightTarget> name_target(const Field& field, std::string_view value);

/// Items of meetings from the first to the last day of a range.
Xapian::Query date_query(const DateRange& range);

/// Reads a date or a range of dates. asked: the field or option that takes it (“dato:”, --since).
/// Throws Error(Fault::usage) that names it.
DateRange read_dates(std::string_view asked, std::string_view value, Date today);

}  // namespace dagsorden
