// Helpers for passes that rewrite the blocks of a document. Thread-safe.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// The indices from 0 to size for which `fits` is true, in order.
std::vector<std::size_t> places_where(std::size_t size,
                                      const std::function<bool(std::size_t at)>& fits);

/// Appends the replacement for the block at an index to `made`, and returns the first index that it
/// did not consume.
using Replacement = std::function<std::size_t(std::size_t at, std::vector<Block>& made)>;

/// Replaces the blocks at the places, which must be in order; keeps the others. Skips a place that
/// an earlier replacement consumed.
void replace_blocks(std::vector<Block>& blocks, const std::vector<std::size_t>& places,
                    const Replacement& replacement);

/// Appends the next printed line to a title or the text of a cell. Joins a word that is split by a
/// hyphen. Ignores a line of signs.
void append_line(std::string& text, std::string_view more);

/// Makes a block a heading one level below that of the document, with a gap above.
void make_heading(Block& block);

}  // namespace dagsorden
