// Any text through the cleaning: page furniture and addresses go, the rest stays in order.
#include <cstdint>
#include <set>
#include <string>

#include "common/text.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/clean/reflow.h"
#include "indexer/read/decode.h"
#include "indexer/segment/layout.h"
#include "tests/fuzz/law.h"

namespace {

using dagsorden::Block;
using dagsorden::Document;
using dagsorden::Paragraph;
using dagsorden::RawText;
using dagsorden::fuzz::demand;

void check(const Document& clean, const RawText& raw) {
  const int last = raw.lines.empty() ? 0 : raw.lines.back().number;
  // Lines that a lone carriage return or a form feed parts have one number.
  std::multiset<int> numbers;
  for (const dagsorden::RawLine& line : raw.lines) numbers.insert(line.number);
  const std::set<int> furniture(clean.furniture.begin(), clean.furniture.end());
  int number = 0;
  for (const Block& line : clean.blocks) {
    demand(line.number >= number && line.number >= 1 && line.number <= last,
           "lines stay in their order");
    demand(furniture.count(line.number) == 0 || numbers.count(line.number) > 1,
           "no line is furniture and text");
    demand(!line.text.empty(), "no line is empty");
    demand(dagsorden::collapse_blanks(line.text) == line.text, "words have one blank between");
    number = line.number;
  }
  for (const int line : clean.furniture) demand(line >= 1 && line <= last, "furniture is there");
}

void check_paragraphs(const Document& clean) {
  if (clean.blocks.empty()) return;
  const dagsorden::Vocabulary vocabulary(clean.blocks);
  const Block* const all = clean.blocks.data();
  for (const Paragraph& paragraph :
       dagsorden::reflow(all, all + clean.blocks.size(), vocabulary, clean.width)) {
    demand(!paragraph.text.empty(), "no paragraph is empty");
    demand(paragraph.text.find('\n') == std::string::npos, "a paragraph is one line");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte chooses how the rest is taken.
  const bool from_pdf = data[0] % 2 != 0;
  const std::string text =
      dagsorden::decode({reinterpret_cast<const char*>(data) + 1, size - 1}).text;
  const RawText raw = dagsorden::split_lines(text, from_pdf);
  const Document clean = dagsorden::clean(raw, dagsorden::page_furniture());
  check(clean, raw);
  check_paragraphs(clean);
  return 0;
}
