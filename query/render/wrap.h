// Wraps text into lines of a given width. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/render/snippet.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// The text in lines of at most `width` code points, broken at blanks; a wider word gets a line of
/// its own. Highlights have their own style. Each line begins with `indent` blanks, which do not
/// count.
std::vector<StyledLine> wrapped(const Snippet& text, std::size_t width, std::size_t indent,
                                Style style, Style match_style);

/// In code points.
std::size_t width_of(const StyledLine& line);

}  // namespace dagsorden
