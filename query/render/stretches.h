// Which stretches of a text may hold a word that a query looks for.
//
// To cut a whole text into words takes three times as many instructions as to search its bytes, and
// most of an item holds none of the words. Between blanks a text is cut alike whether the rest is
// there or not, but for what begins with a number behind a section sign.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/understand/understood.h"

namespace dagsorden {

struct Stretch {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
};

/// The stretches from blank to blank that may hold a word of the leaves, in order; the whole text
/// where the order of its words matters, or numbers do. What a leaf looks for must stand in the
/// folded word from letter to letter, as stems do. Where folding is no matter of single letters
/// (hyphens, soft hyphens, aa for å, accents), the stretch is always among them. Throws nothing.
std::vector<Stretch> stretches_to_read(std::string_view text, const std::vector<Leaf>& leaves);

}  // namespace dagsorden
