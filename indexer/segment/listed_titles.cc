#include "indexer/segment/listed_titles.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

constexpr std::size_t least_items = 3;
constexpr std::size_t longest_title = 240;

struct NumberedBlock {
  std::size_t at = 0;
  int value = 0;
  std::size_t size = 0;  ///< bytes before the text that follows the number
};

// A reference that heads the minutes of an item: "Ad punkt 3", "Ad 3. Godkendt.", "Pkt. 3".
std::optional<NumberedBlock> reference_in(const Block& block, std::size_t at) {
  if (block.kind == BlockKind::table_row || !block.list_number.empty()) return std::nullopt;
  constexpr std::size_t longest_bare = 40;
  const bool may_be =
      block.text.size() <= longest_bare || to_lower(block.text.substr(0, 2)) == "ad";
  if (!may_be) return std::nullopt;
  for (const Numbering& numbering : read_numberings(block.text)) {
    if (numbering.values.size() != 1 || numbering.system != NumberSystem::arabic) continue;
    const bool is_bare = numbering.size >= block.text.size();
    const bool is_reference =
        numbering.word == "ad" || (is_bare && names_item(numbering.word)) ||
        (is_bare && numbering.word.empty() && numbering.mark != NumberMark::none);
    if (is_reference) return NumberedBlock{at, numbering.values.front(), numbering.size};
  }
  return std::nullopt;
}

// An entry of the list: "3. Ny færge".
std::optional<NumberedBlock> entry_in(const Block& block, std::size_t at) {
  const std::string text =
      block.list_number.empty() ? block.text : block.list_number + " " + block.text;
  for (const Numbering& numbering : read_numberings(text)) {
    const bool is_entry = numbering.values.size() == 1 && numbering.size < text.size() &&
                          numbering.mark != NumberMark::glued &&
                          (numbering.word.empty() || names_item(numbering.word));
    if (!is_entry) continue;
    const std::size_t before = text.size() - block.text.size();
    return NumberedBlock{at, numbering.values.front(),
                         numbering.size > before ? numbering.size - before : 0};
  }
  return std::nullopt;
}

// The titles of the first list 1, 2, 3 … above the block; a title may continue on the next lines.
std::map<int, std::string> titles_before(const std::vector<Block>& blocks, std::size_t end) {
  std::map<int, std::string> titles;
  int last = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const Block& block = blocks[i];
    const std::optional<NumberedBlock> entry = entry_in(block, i);
    if (entry && entry->value == last + 1) {
      last = entry->value;
      titles[last] = block.text.substr(entry->size);
      continue;
    }
    // Labels and case lines show that the items have begun. A list after them belongs to an item.
    const std::optional<Label> label = read_label(block.text);
    const bool is_minutes = label && to_lower(label->name) == "referat";
    const std::optional<Metadata> metadata = read_metadata(block.text);
    if ((label && !is_minutes) || (metadata && metadata->names_case)) return {};
    if (last == 0) continue;
    const bool goes_on = block.kind == BlockKind::line && !block.after_gap && !entry &&
                         titles[last].size() + block.text.size() < longest_title;
    if (goes_on) {
      titles[last].append(" ").append(block.text);
    } else if (titles.size() >= least_items) {
      break;
    } else {
      titles.clear();
      last = 0;
    }
  }
  return titles;
}

// References to items, numbered in order.
std::vector<NumberedBlock> references_in(const std::vector<Block>& blocks) {
  std::vector<NumberedBlock> references;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::optional<NumberedBlock> found = reference_in(blocks[i], i);
    if (!found) continue;
    const int last = references.empty() ? 0 : references.back().value;
    constexpr int most_missing = 2;
    if (found->value > last && found->value <= last + 1 + most_missing) {
      references.push_back(*found);
    }
  }
  return references;
}

bool begins_with(std::string_view text, std::string_view title) {
  const std::string letters = letters_of(title, 24);
  return !letters.empty() && letters_of(text).starts_with(letters);
}

}  // namespace

Document with_listed_titles(Document document) {
  std::vector<Block>& given = document.blocks;
  const std::vector<NumberedBlock> references = references_in(given);
  if (references.size() < least_items) return document;
  const std::map<int, std::string> titles = titles_before(given, references.front().at);
  // A meeting treats nearly all listed items.
  if (references.back().value > static_cast<int>(titles.size()) ||
      references.size() * 5 < titles.size() * 4) {
    return document;
  }
  for (const NumberedBlock& reference : references) {
    const std::size_t next = reference.at + 1;
    const std::string_view behind =
        std::string_view(given[reference.at].text).substr(reference.size);
    const std::string& title = titles.at(reference.value);
    const bool is_printed = begins_with(behind, title) || (behind.empty() && next < given.size() &&
                                                           begins_with(given[next].text, title));
    if (is_printed) return document;
  }
  std::vector<std::size_t> places;
  for (const NumberedBlock& reference : references) places.push_back(reference.at);
  auto reference = references.begin();
  replace_blocks(given, places, [&](std::size_t at, std::vector<Block>& made) {
    Block heading = given[at];
    Block body = std::move(given[at]);
    heading.text.resize(reference->size);
    heading.text = std::string(trim(heading.text)) + " " + titles.at(reference->value);
    body.text = trim(std::string_view(body.text).substr(reference->size));
    body.after_gap = body.starts_page = false;
    made.push_back(std::move(heading));
    if (!body.text.empty()) made.push_back(std::move(body));
    ++reference;
    return at + 1;
  });
  return document;
}

}  // namespace dagsorden
