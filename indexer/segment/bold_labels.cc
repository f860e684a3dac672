#include "indexer/segment/bold_labels.h"

#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/segment/labels.h"

namespace dagsorden {

Document with_labels_apart(const Document& document) {
  Document result = document;
  result.blocks.clear();
  for (const Block& block : document.blocks) {
    const std::string_view text = block.text;
    const std::string_view lead = text.substr(0, block.style.bold_lead);
    const std::optional<Label> label = lead.empty() ? std::nullopt : read_label(lead);
    if (!label || label->is_sentence || !label->rest.empty()) {
      result.blocks.push_back(block);
      continue;
    }
    Block opening = block;
    opening.text = lead;
    opening.style.bold = true;
    opening.style.bold_lead = 0;
    Block rest = block;
    rest.kind = BlockKind::paragraph;
    rest.list_number.clear();
    rest.text = trim(text.substr(lead.size()));
    if (rest.text.starts_with(':')) rest.text = trim(std::string_view(rest.text).substr(1));
    rest.style.bold_lead = 0;
    rest.after_gap = false;
    rest.starts_page = false;
    result.blocks.push_back(std::move(opening));
    if (!rest.text.empty()) result.blocks.push_back(std::move(rest));
  }
  return result;
}

}  // namespace dagsorden
