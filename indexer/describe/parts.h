// The parts of an item's body and its clean text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"
#include "indexer/clean/reflow.h"

namespace dagsorden {

struct PartParagraphs {
  std::string name;  ///< empty for text before the first label
  std::vector<Paragraph> paragraphs;
  PartKind kind = PartKind::other;
};

/// The clean text: a paragraph a line, part names on lines of their own. parts gets where each
/// part's text (without its name) stands in it.
std::string write_text(const std::vector<PartParagraphs>& split, std::vector<Part>& parts);

/// The attachments listed in Bilag: one a bullet or, without bullets, one a line.
std::vector<std::string> list_attachments(const std::vector<Paragraph>& paragraphs);

}  // namespace dagsorden
