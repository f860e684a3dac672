// Any bytes as a web page, a Word document, JSON or XML: read, sent from process to process, and
// made into items. The first byte says which form.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/item_codec.h"
#include "indexer/describe/items_of_draft.h"
#include "indexer/items_of_document.h"
#include "indexer/read/read_document.h"
#include "tests/fuzz/law.h"

namespace {

using dagsorden::Block;
using dagsorden::Document;
using dagsorden::Form;
using dagsorden::Item;
using dagsorden::MeetingDraft;
using dagsorden::Part;
using dagsorden::ReadContent;
using dagsorden::fuzz::demand;

void check_blocks(const std::vector<Block>& blocks) {
  int number = 0;
  for (const Block& block : blocks) {
    demand(!block.text.empty(), "a block has text");
    demand(block.text.front() != ' ' && block.text.back() != ' ', "no blanks at a block's ends");
    demand(block.text.find('\n') == std::string::npos, "a block is one line");
    demand(block.number > number, "blocks are counted");
    demand(block.style.bold_lead <= block.text.size(), "a bold beginning is of the block");
    number = block.number;
  }
}

void check_items(const std::vector<Item>& items) {
  for (const Item& item : items) {
    demand(!item.id.empty(), "an item has an address");
    for (const Part& part : item.parts) {
      demand(part.begin <= part.end && part.end <= item.text.size(), "a part is of the text");
    }
    demand(dagsorden::encode_item(item).size() > 0, "an item can be kept");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr auto forms =
      std::to_array<Form>({Form::html, Form::json, Form::xml, Form::docx, Form::odt});
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const ReadContent content = dagsorden::read_here(forms[data[0] % forms.size()], bytes);
  if (const auto* document = std::get_if<Document>(&content)) {
    check_blocks(document->blocks);
    check_items(dagsorden::items_of_blocks(*document, {"a.html", {}, false}).items);
  }
  if (const auto* meetings = std::get_if<std::vector<MeetingDraft>>(&content)) {
    for (const MeetingDraft& meeting : *meetings) {
      for (const auto& item : meeting.items) {
        for (const auto& part : item.parts) check_blocks(part.blocks);
      }
      check_items(dagsorden::items_of_draft(meeting, "a.json", {}));
    }
  }
  return 0;
}
