#include "indexer/segment/run_in_titles.h"

#include <re2/re2.h>

#include <string>
#include <utility>
#include <vector>

#include "indexer/segment/rewriting.h"

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

// The lines numbered 1, 2, 3 …
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
  std::vector<Block>& blocks = document.blocks;
  replace_blocks(blocks, lines, [&](std::size_t at, std::vector<Block>& made) {
    RunInTitle found;
    read_title(blocks[at].text, found);
    Block title = blocks[at];
    make_heading(title);
    title.text = std::to_string(found.number) + ". " + found.title;
    made.push_back(std::move(title));
    Block& text = made.emplace_back(std::move(blocks[at]));
    text.text = std::move(found.text);
    text.style.wide_gaps.clear();
    text.after_gap = text.starts_page = false;
    return at + 1;
  });
  return document;
}

}  // namespace dagsorden
