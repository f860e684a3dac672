// Lines back into the paragraphs, bullets and rows that somebody wrote.
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

/// The bullet at the beginning of a line, with the blank behind it, in bytes; 0 for none.
std::size_t bullet_size(std::string_view line);

/// Joins lines that a page's width broke: a line goes on where the next one's first word would
/// not have fitted into `width`, or where the next begins in the middle of a sentence.
std::vector<Paragraph> reflow(const Block* begin, const Block* end, const Vocabulary& vocabulary,
                              std::size_t width);

}  // namespace dagsorden
