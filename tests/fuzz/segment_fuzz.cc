// Any text as an agenda: cut into items, described, and made into Xapian documents.
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "common/item_record.h"
#include "indexer/clean/clean_text.h"
#include "indexer/items_of_document.h"
#include "indexer/read/decode.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/segmenter.h"
#include "indexer/words/word_analysis.h"
#include "indexer/write/document_of_item.h"
#include "tests/fuzz/law.h"

namespace {

using dagsorden::Document;
using dagsorden::Item;
using dagsorden::ItemLines;
using dagsorden::RawText;
using dagsorden::Segments;
using dagsorden::fuzz::demand;

// Each line between the first and the last item is an item's, or its section heading's.
void check_cuts(const Document& clean, const dagsorden::Layout& layout) {
  const Segments segments = dagsorden::segment(clean, layout);
  std::size_t end = segments.first_line;
  const std::string* section = nullptr;
  for (const ItemLines& item : segments.items) {
    demand(item.title_begin >= end, "items follow each other");
    const bool is_new_section = section == nullptr || *section != *item.section_number;
    demand(item.title_begin == end || is_new_section, "no line is lost between two items");
    demand(item.title_begin < item.title_end, "an item has a heading");
    demand(!item.case_line || *item.case_line >= item.title_end, "a case line follows the heading");
    demand(item.body_begin >= item.title_end, "a body follows the heading");
    demand(item.body_begin <= item.body_end, "a body ends behind its beginning");
    demand(item.body_end <= clean.blocks.size(), "an item ends within the document");
    end = item.body_end;
    section = &*item.section_number;
  }
  demand(segments.items.empty() || end == clean.blocks.size(), "the last item reaches to the end");
}

void check_item(const Item& item, int first_line, int last_line) {
  demand(item.source.line >= first_line, "an item begins behind the one before it");
  demand(item.source.line <= item.source.end_line, "an item ends behind its beginning");
  demand(item.source.end_line <= last_line, "an item ends within the document");
  std::size_t end = 0;
  for (const dagsorden::Part& part : item.parts) {
    demand(part.begin >= end && part.begin <= part.end, "parts follow each other");
    demand(part.end <= item.text.size(), "a part ends within its item");
    end = part.end;
  }
  const std::string stored = dagsorden::store(item);
  demand(dagsorden::store(dagsorden::restore(stored)) == stored, "what is kept comes back");
}

void check_document(const Item& item, dagsorden::WordAnalysis& words) {
  // Xapian takes terms of 245 bytes, of which NULs count double, and drops a whole batch for a
  // longer one.
  constexpr std::size_t longest_term = 245;
  const dagsorden::ItemDocument made = dagsorden::item_document(item, words);
  for (auto term = made.document.termlist_begin(); term != made.document.termlist_end(); ++term) {
    const std::string text = *term;
    demand(!text.empty() && text.size() <= longest_term, "Xapian takes each term");
    demand(text.find('\0') == std::string::npos, "no term holds a NUL");
  }
}

std::string lines_of(const dagsorden::DocumentItems& document) {
  std::string lines;
  for (const Item& item : document.items) lines += dagsorden::store(item) + "\n";
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte chooses how the rest is taken.
  const bool from_pdf = (data[0] & 1U) != 0;
  const bool keep_whole = (data[0] & 2U) != 0;
  const std::string text =
      dagsorden::decode({reinterpret_cast<const char*>(data) + 1, size - 1}).text;
  const RawText raw = dagsorden::split_lines(text, from_pdf);
  for (const dagsorden::Layout& layout : dagsorden::layouts()) {
    check_cuts(dagsorden::clean(raw, layout.furniture), layout);
  }

  const dagsorden::DocumentContext context{"fil.txt", {}, keep_whole};
  const dagsorden::DocumentItems document = dagsorden::items_of_document(raw, context);
  demand(lines_of(document) == lines_of(dagsorden::items_of_document(raw, context)),
         "the same text gives the same items");
  static dagsorden::WordAnalysis words(std::nullopt);
  std::set<std::string> ids;
  int line = 1;
  int position = 0;
  for (const Item& item : document.items) {
    check_item(item, line, raw.lines.back().number);
    check_document(item, words);
    demand(ids.insert(item.id).second, "no two items have one address");
    demand(item.position == ++position, "positions count the items");
    line = item.source.line;
  }
  return 0;
}
