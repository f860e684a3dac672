#include "indexer/segment/segmenter.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/segment/chain.h"
#include "indexer/segment/headings.h"

namespace dagsorden {
namespace {

std::string section_title(const Document& clean, std::size_t begin, std::size_t end) {
  std::string title;
  for (std::size_t i = begin; i < end; ++i) {
    std::size_t size = 0;
    const std::string& text = clean.blocks[i].text;
    if (i == begin) leading_number(text, size);
    title.append(title.empty() ? "" : " ").append(text.substr(size));
  }
  return title;
}

std::optional<std::string> section_title_in(const Contents& contents, int section) {
  for (const ContentsEntry& entry : contents.entries) {
    if (entry.number == std::to_string(section)) return entry.title;
  }
  return std::nullopt;
}

ItemLines item_lines_of(const HeadingCandidate& heading) {
  ItemLines item;
  item.number = std::to_string(heading.section);
  item.section_number = item.number;
  if (heading.item > 0) item.number += "." + std::to_string(heading.item);
  item.title_begin = heading.line;
  item.title_end = heading.title_end;
  if (heading.case_line > 0) item.case_line = heading.case_line;
  item.body_begin = heading.case_line > 0 ? heading.case_line + 1 : heading.title_end;
  return item;
}

}  // namespace

Segments segment(const Document& clean, const Layout& layout) {
  const Contents contents = find_contents(clean.blocks);
  const std::vector<HeadingCandidate> candidates = find_headings(clean, contents, layout);
  Segments segments;
  int section = 0;
  std::optional<std::string> title;
  for (const std::size_t index : best_chain(candidates)) {
    const HeadingCandidate& heading = candidates[index];
    std::size_t begin = heading.line;
    if (heading.section != section) {
      section = heading.section;
      title = section_title_in(contents, section);
      const std::size_t earliest = segments.items.empty() ? 0 : segments.items.back().body_begin;
      if (heading.item > 0) {
        begin = section_heading_before(clean, heading.line, earliest, section);
        if (begin < heading.line) title = section_title(clean, begin, heading.line);
      } else {
        title = section_title(clean, heading.line, heading.title_end);
      }
    }
    if (segments.items.empty()) {
      segments.first_line = begin;
    } else {
      segments.items.back().body_end = begin;
    }
    segments.items.push_back(item_lines_of(heading));
    segments.items.back().section_title = title;
  }
  if (!segments.items.empty()) segments.items.back().body_end = clean.blocks.size();
  return segments;
}

}  // namespace dagsorden
