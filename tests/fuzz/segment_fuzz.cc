// Any text as an agenda: cut into items, described, and made into Xapian documents.
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "common/item_codec.h"
#include "indexer/clean/clean_text.h"
#include "indexer/items_of_document.h"
#include "indexer/read/decode.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/learned_items.h"
#include "indexer/words/word_analysis.h"
#include "indexer/write/document_of_item.h"
#include "tests/fuzz/law.h"

namespace {

using dagsorden::Document;
using dagsorden::Item;
using dagsorden::LearnedItem;
using dagsorden::RawText;
using dagsorden::fuzz::demand;

// Each block between the first and the last item is an item's, its section's heading, or nobody's
// by name: a group's heading, a button of the page.
void check_cuts(const Document& clean) {
  const dagsorden::MarkedDocument marked = dagsorden::mark_document(clean);
  const dagsorden::LearnedItems learned =
      dagsorden::choose_items(marked, dagsorden::find_hypotheses(marked));
  const std::vector<dagsorden::BlockMarks>& marks = marked.marks;
  std::size_t end = learned.items.empty() ? 0 : learned.items.front().section_begin;
  for (const LearnedItem& item : learned.items) {
    demand(item.section_begin >= end, "items follow each other");
    for (std::size_t i = end; i < item.section_begin; ++i) {
      demand(marks[i].is_furniture || marks[i].group, "no line is lost between two items");
    }
    demand(item.section_begin <= item.begin, "a section's heading stands before its first item");
    demand(item.begin <= item.body_begin, "a body follows the heading");
    demand(item.body_begin <= item.body_end, "a body ends behind its beginning");
    demand(item.body_end <= marked.document.blocks.size(), "an item ends within the document");
    end = item.body_end;
  }
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
  const std::string stored = dagsorden::encode_item(item);
  demand(dagsorden::encode_item(dagsorden::decode_item(stored)) == stored,
         "what is kept comes back");
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
  for (const Item& item : document.items) lines += dagsorden::encode_item(item) + "\n";
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
  check_cuts(dagsorden::clean(raw, dagsorden::page_furniture()));

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
