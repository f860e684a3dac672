#include "indexer/segment/single_item.h"

#include <re2/re2.h>

#include <set>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// The head of a page is not longer.
constexpr std::size_t most_head_blocks = 12;

constexpr std::string_view meeting_words[] = {"dagsorden", "referat", "mødet",
                                              "beslutningsprotokol"};

bool names_meeting(std::string_view title) {
  static const RE2 pattern(R"((?i)\b(?:)" + any_of(meeting_words) + R"(|\p{L}*møde)\b)");
  return RE2::PartialMatch(title, pattern);
}

// The heading of the highest level, if there is only one.
std::optional<std::size_t> main_heading(const std::vector<Block>& blocks) {
  std::optional<std::size_t> found;
  int level = 0;
  bool is_only = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading) continue;
    if (!found || blocks[i].level < level) {
      if (found) return std::nullopt;  // a lower heading precedes it
      found = i;
      level = blocks[i].level;
    } else if (blocks[i].level == level) {
      is_only = false;
    }
  }
  return is_only ? found : std::nullopt;
}

bool is_label(const MarkedDocument& marked, std::size_t at) {
  const std::optional<Label>& label = marked.marks[at].label;
  return label && !label->is_sentence && label->rest.empty();
}

// The labels among the headings below the title. are_alone: no label is repeated, and all headings
// are labels.
struct Labels {
  std::size_t first = 0;
  std::size_t count = 0;
  bool are_alone = true;
};

Labels labels_below(const MarkedDocument& marked, std::size_t title) {
  const std::vector<Block>& blocks = marked.document.blocks;
  Labels labels;
  labels.first = blocks.size();
  std::set<std::string> names;
  for (std::size_t i = title + 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading) continue;
    if (is_label(marked, i)) {
      if (labels.count++ == 0) labels.first = i;
      labels.are_alone = labels.are_alone && names.insert(to_lower(blocks[i].text)).second;
    } else {
      labels.are_alone = labels.are_alone && blocks[i].level > blocks[title].level + 1;
    }
  }
  return labels;
}

}  // namespace

std::optional<LearnedItem> single_item(const MarkedDocument& marked) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const std::optional<std::size_t> title = main_heading(blocks);
  if (!title || *title > most_head_blocks || names_meeting(blocks[*title].text)) {
    return std::nullopt;
  }
  const Labels labels = labels_below(marked, *title);
  constexpr std::size_t least_labels = 2;
  if (labels.count < least_labels || !labels.are_alone) return std::nullopt;
  LearnedItem item;
  item.begin = item.title_begin = *title;
  item.title_end = item.body_begin = *title + 1;
  item.title = blocks[*title].text;
  for (std::size_t i = *title + 1; i < labels.first && marked.marks[i].metadata; ++i) {
    item.metadata.push_back(i);
    item.body_begin = i + 1;
  }
  if (item.metadata.empty()) return std::nullopt;
  item.body_end = blocks.size();
  while (item.body_end > item.body_begin && marked.marks[item.body_end - 1].is_furniture) {
    --item.body_end;
  }
  return item;
}

}  // namespace dagsorden
