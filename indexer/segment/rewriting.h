// How a pass writes the blocks of a document anew. Thread-safe.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// The places from 0 to size that fit, in order.
std::vector<std::size_t> places_where(std::size_t size,
                                      const std::function<bool(std::size_t at)>& fits);

/// Appends to `made` what replaces the block at a place, and returns the first place behind what it
/// took.
using Replacement = std::function<std::size_t(std::size_t at, std::vector<Block>& made)>;

/// Replaces the blocks at the places, which are in order; the others stay. Skips a place that the
/// replacement above took.
void replace_blocks(std::vector<Block>& blocks, const std::vector<std::size_t>& places,
                    const Replacement& replacement);

/// Adds the next printed line to a title or the text of a cell. A word that a hyphen parts is
/// joined; a line of signs is left out.
void append_line(std::string& text, std::string_view more);

/// Makes a block a heading below that of the document, set off from the text above.
void make_heading(Block& block);

}  // namespace dagsorden
