// The parts of an item's body and its clean text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/clean/reflow.h"
#include "indexer/segment/layout.h"

namespace dagsorden {

struct PartParagraphs {
  std::string name;  ///< empty for text before the first label
  std::vector<Paragraph> paragraphs;
  PartKind kind = PartKind::other;
};

/// Splits a body at the labels that stand on lines of their own. A label opens a part once; where
/// it comes again, or before parts that belong behind it, it is a sub-heading and stays text.
std::vector<PartParagraphs> split_parts(const Block* begin, const Block* end, const Layout& layout,
                                        const Vocabulary& vocabulary, std::size_t width);

/// The clean text: a paragraph a line, part names on lines of their own. parts gets where each
/// part's text (without its name) stands in it.
std::string write_text(const std::vector<PartParagraphs>& split, std::vector<Part>& parts);

/// The attachments listed in Bilag: one a bullet or, without bullets, one a line.
std::vector<std::string> list_attachments(const std::vector<Paragraph>& paragraphs);

}  // namespace dagsorden
