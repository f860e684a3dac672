// The Xapian query of a field and its value: kommune:Køge, dato:2024, sagstype:beslutning.
//
// Takes a field of exact values or dates and a value as typed, gives a query for filtering; it
// weighs nothing. Throws Error(Fault::usage) for a value that is no date, no municipality, or that
// no label of the index begins with; the message names it and the hint lists what there is.
#pragma once

#include <optional>
#include <string_view>

#include "common/date_range.h"
#include "common/fields.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

Xapian::Query field_query(const Field& field, std::string_view given, const IndexContext& context);

/// True where the value is the whole name of a municipality, or words of the name of a body, an
/// authority or a person that the index holds. False for fields that hold no names.
bool is_known_name(const Field& field, std::string_view value, const IndexContext& context);

/// What to mark in texts for a value: the name of a municipality. Nothing for other fields.
std::optional<HighlightTarget> name_target(const Field& field, std::string_view value);

/// Meetings from the first to the last day of a range.
Xapian::Query date_query(const DateRange& range);

/// Reads a date or a range. Throws Error(Fault::usage), naming what was asked (“dato:”, --since).
DateRange read_dates(std::string_view asked, std::string_view value, Date today);

}  // namespace dagsorden
