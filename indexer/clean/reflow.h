// Rejoins lines into the paragraphs, bullets and table rows that somebody wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"

namespace dagsorden {

/// A paragraph, a bullet, a heading or a row of a table; one line of an item's clean text.
struct Paragraph {
  std::string text;
  bool bullet = false;  ///< text begins with a dash or another bullet
};

/// The size in bytes of the bullet at the beginning of a line, with the space after it; 0 if there
/// is none.
std::size_t bullet_size(std::string_view line);

/// Joins lines that were broken by the width of the page: a line continues if the first word of the
/// next one would not have fitted into `width` characters, or if the next one begins in
/// mid-sentence.
std::vector<Paragraph> reflow(const Block* begin, const Block* end, const Vocabulary& vocabulary,
                              std::size_t width);

}  // namespace dagsorden
