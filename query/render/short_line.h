// A hit in one line, for people. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>

#include "query/match/search.h"
#include "query/render/snippet.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// "3  2024-04-17  KKR Sjælland 2.7  Rammeaftale for botilbud  kkr-sjaelland/2024-04-17/2.7".
/// With a width, the title is cut to fit; if that is not enough, the id is left out.
StyledLine short_line_of(const Hit& hit, const Snippet& title, std::optional<std::size_t> width);

}  // namespace dagsorden
