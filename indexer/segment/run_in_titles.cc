#include "indexer/segment/run_in_titles.h"

#include <re2/re2.h>

#include <string>
#include <utility>
#include <vector>

namespace dagsorden {
namespace {

constexpr std::size_t least_titles = 4;

struct RunInTitle {
  int number = 0;
  std::string title;
  std::string text;
};

bool read_title(const std::string& line, RunInTitle& found) {
  static const RE2 pattern(R"(^(\d{1,2})/ ((?:\p{Lu}|\d{1,2}\. )[^:]{2,100}):\s+(\S.*)$)");
  return RE2::FullMatch(line, pattern, &found.number, &found.title, &found.text);
}

// The lines that bear 1, 2, 3 …
std::vector<std::size_t> lines_in_order(const std::vector<Block>& blocks) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    RunInTitle found;
    if (blocks[i].kind == BlockKind::table_row || !read_title(blocks[i].text, found)) continue;
    if (found.number == static_cast<int>(lines.size()) + 1) lines.push_back(i);
  }
  return lines;
}

}  // namespace

Document with_run_in_titles_apart(Document document) {
  const std::vector<std::size_t> lines = lines_in_order(document.blocks);
  if (lines.size() < least_titles) return document;
  std::vector<Block> blocks;
  auto next = lines.begin();
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    Block& block = document.blocks[i];
    if (next == lines.end() || *next != i) {
      blocks.push_back(std::move(block));
      continue;
    }
    ++next;
    RunInTitle found;
    read_title(block.text, found);
    Block title = block;
    title.kind = BlockKind::heading;
    title.level = 2;
    title.text = std::to_string(found.number) + ". " + found.title;
    title.style.wide_gaps.clear();
    title.after_gap = true;
    blocks.push_back(std::move(title));
    block.text = std::move(found.text);
    block.style.wide_gaps.clear();
    block.after_gap = block.starts_page = false;
    blocks.push_back(std::move(block));
  }
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace dagsorden
