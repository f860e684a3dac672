// Reads FirstAgenda's JSON: one meeting, as /api/agenda/dagsorden/{id} returns it, or an array of
// them. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// Reads the meetings and their items. Other JSON is NotRead with the code "json-committees"
/// (udvalgsliste), "json-error" (an error page) or "json-other".
ReadContent read_json(std::string_view bytes);

}  // namespace dagsorden
