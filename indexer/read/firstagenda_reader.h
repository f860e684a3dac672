// FirstAgenda's JSON of one meeting: what /api/agenda/dagsorden/{id} answers, and several of them
// in an array. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// The meetings with their items as they are cut there. Other JSON is NotRead, each kind by a code
/// of its own: "json-committees" (udvalgsliste), "json-error" (an error's page), "json-other".
ReadContent read_json(std::string_view bytes);

}  // namespace dagsorden
