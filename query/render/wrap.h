// Laying text out in lines of a given width. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/render/snippet.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// The text in lines of at most width code points, broken at blanks; a word that is wider stands
/// alone. Matches take their own style. Each line begins with indent blanks, not counted in width.
std::vector<StyledLine> wrapped(const Snippet& text, std::size_t width, std::size_t indent,
                                Style style, Style match_style);

}  // namespace dagsorden
