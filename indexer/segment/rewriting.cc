#include "indexer/segment/rewriting.h"

#include <utility>

#include "indexer/clean/hyphenation.h"

namespace dagsorden {

std::vector<std::size_t> places_where(std::size_t size,
                                      const std::function<bool(std::size_t at)>& fits) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < size; ++at) {
    if (fits(at)) places.push_back(at);
  }
  return places;
}

void replace_blocks(std::vector<Block>& blocks, const std::vector<std::size_t>& places,
                    const Replacement& replacement) {
  if (places.empty()) return;
  std::vector<Block> made;
  made.reserve(blocks.size());
  std::size_t at = 0;
  for (const std::size_t place : places) {
    if (place < at) continue;
    while (at < place) made.push_back(std::move(blocks[at++]));
    at = replacement(at, made);
  }
  while (at < blocks.size()) made.push_back(std::move(blocks[at++]));
  blocks = std::move(made);
}

void append_line(std::string& text, std::string_view more) {
  static const Vocabulary no_words({});
  const bool is_rule =
      more.size() > 3 && more.find_first_not_of("=-_*~ ") == std::string_view::npos;
  if (is_rule) return;
  const LineJoin join = text.empty() ? LineJoin::none : decide_join(text, more, no_words);
  if (join == LineJoin::none) {
    text.append(text.empty() ? "" : " ").append(more);
  } else {
    append_joined(text, more, join);
  }
}

void make_heading(Block& block) {
  block.kind = BlockKind::heading;
  block.level = 2;
  block.after_gap = true;
  block.style.wide_gaps.clear();
}

}  // namespace dagsorden
