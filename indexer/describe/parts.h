// The parts of an item's body and its clean text.
#pragma once

#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/clean/reflow.h"

namespace dagsorden {

struct PartParagraphs {
  std::string name;  ///< empty for text before the first label
  std::vector<Paragraph> paragraphs;
  PartKind kind = PartKind::other;
};

/// The clean text: one paragraph per line, part names on lines of their own. Records in parts the
/// place of each part's text, without its name.
std::string write_text(const std::vector<PartParagraphs>& split, std::vector<Part>& parts);

/// The attachments listed in the part "Bilag": one per bullet or, without bullets, one per line.
std::vector<std::string> list_attachments(const std::vector<Paragraph>& paragraphs);

}  // namespace dagsorden
