// The line that to_json() writes of a file, read without a JSON parser: a run reads it for each
// known file, also where nothing has changed.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/write/file_state.h"

namespace dagsorden {

/// The state, where what is given is as to_json() writes it and no text in it holds an escape; else
/// nothing.
std::optional<FileState> state_from_plain_line(std::string_view given);

}  // namespace dagsorden
