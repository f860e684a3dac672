#include "indexer/segment/bold_labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/dates.h"
#include "common/text.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/marks.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {

namespace {

// A row with a label in its first cell and text in its second.
bool is_part_row(const Block& block) {
  if (block.kind != BlockKind::table_row || block.cells.size() != 2) return false;
  if (block.cells[1].empty() || is_ascii_digit(block.cells[1].front())) return false;
  const std::optional<Label> label = read_label(block.cells[0]);
  return label && !label->is_sentence && label->rest.empty();
}

// Some documents print the parts of an item as a table. A single such row proves nothing: any table
// may have one.
bool has_part_rows(const Document& document) {
  constexpr std::ptrdiff_t least_rows = 3;
  return std::count_if(document.blocks.begin(), document.blocks.end(), is_part_row) >= least_rows;
}

void add_part_row(const Block& row, std::vector<Block>& blocks) {
  Block part = row;
  part.kind = BlockKind::paragraph;
  part.cells.clear();
  part.text = row.cells[0];
  part.style.bold = true;
  blocks.push_back(part);
  part.text = row.cells[1];
  part.style.bold = false;
  part.after_gap = part.starts_page = false;
  blocks.push_back(std::move(part));
}

// A button's text before a label: "fold dette punkt ind Resumé". Empty if there is no button.
std::string_view button_before_label(const Block& block) {
  constexpr std::size_t longest = 120;
  constexpr int most_words = 5;
  const std::string_view text = block.text;
  if (text.size() > longest || text.ends_with('.') || text.ends_with(',') ||
      block.kind == BlockKind::table_row) {
    return {};
  }
  std::size_t blank = text.find(' ');
  for (int words = 1; words <= most_words && blank != std::string_view::npos; ++words) {
    const std::string_view rest = text.substr(blank + 1);
    // A label begins with a capital.
    if (begins_with_capital(rest)) {
      const std::optional<Label> label = read_label(rest);
      const bool is_label = label && !label->is_sentence && label->rest.empty();
      if (is_label && !read_label(text)) return text.substr(0, blank + 1);
    }
    blank = text.find(' ', blank + 1);
  }
  return {};
}

// Text that precedes several labels, and different ones, is a button.
void take_buttons_off(std::vector<Block>& blocks) {
  struct Use {
    std::vector<std::size_t> blocks;
    std::set<std::string_view> labels;
  };
  std::map<std::string, Use> uses;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view button = button_before_label(blocks[i]);
    if (button.empty()) continue;
    Use& use = uses[std::string(button)];
    use.blocks.push_back(i);
    use.labels.insert(std::string_view(blocks[i].text).substr(button.size()));
  }
  constexpr std::size_t least_times = 4;
  constexpr std::size_t least_labels = 3;
  for (const auto& [button, use] : uses) {
    if (use.blocks.size() < least_times || use.labels.size() < least_labels) continue;
    for (const std::size_t at : use.blocks) {
      blocks[at].text.erase(0, button.size());
      blocks[at].style.wide_gaps.clear();
      blocks[at].after_gap = true;
    }
  }
}

// The run-in title of an item: "**Ny færge.** Rådet har …", "**4. Eventuelt:** Intet."
std::string_view run_in_title(const Block& block) {
  constexpr std::size_t longest = 160;
  const std::string_view lead = trim(std::string_view(block.text).substr(0, block.style.bold_lead));
  const bool is_title = lead.size() > 3 && lead.size() <= longest &&
                        (is_ascii_digit(lead.front()) || !begins_small(lead));
  return is_title ? lead : std::string_view();
}

// Ignores the number before a title and the mark after it.
bool is_standing(std::string_view title) {
  for (const Numbering& numbering : read_numberings(title)) {
    if (is_standing_title(title.substr(numbering.size))) return true;
  }
  return is_standing_title(title);
}

// Several blocks begin with a bold title, and at least two of these are titles that every agenda
// has.
bool has_run_in_titles(const Document& document) {
  std::size_t titles = 0;
  std::size_t standing = 0;
  for (const Block& block : document.blocks) {
    const std::string_view title = run_in_title(block);
    if (title.empty()) continue;
    ++titles;
    if (is_standing(title)) ++standing;
  }
  constexpr std::size_t least_titles = 4;
  return titles >= least_titles && standing >= 2;
}

// "9. februar 2027" on a line of its own: a word processor makes it the ninth entry of a list.
bool is_listed_date(const Block& block) {
  if (block.kind != BlockKind::list_item || !block.list_number.ends_with('.')) return false;
  return month_named(to_lower(block.text.substr(0, block.text.find(' ')))) != 0;
}

}  // namespace

Document with_labels_apart(Document document) {
  const bool has_tables_of_parts = has_part_rows(document);
  const bool are_titles_run_in = has_run_in_titles(document);
  std::vector<Block> blocks;
  blocks.reserve(document.blocks.size());
  for (Block& block : document.blocks) {
    if (has_tables_of_parts && is_part_row(block)) {
      add_part_row(block, blocks);
      continue;
    }
    if (is_listed_date(block)) {
      block.kind = BlockKind::paragraph;
      block.text = std::exchange(block.list_number, {}) + " " + block.text;
      blocks.push_back(std::move(block));
      continue;
    }
    const std::string lead = block.text.substr(0, block.style.bold_lead);
    const std::optional<Label> label = lead.empty() ? std::nullopt : read_label(lead);
    const bool is_title = are_titles_run_in && !label && !run_in_title(block).empty();
    if (!is_title && (!label || label->is_sentence || !label->rest.empty())) {
      blocks.push_back(std::move(block));
      continue;
    }
    block.style.bold_lead = 0;
    Block& opening = blocks.emplace_back(block);
    opening.text = is_title ? trim(lead) : lead;
    if (is_title && (opening.text.ends_with(':') || opening.text.ends_with('.'))) {
      opening.text.pop_back();
    }
    opening.style.bold = true;
    std::string_view rest = trim(std::string_view(block.text).substr(lead.size()));
    if (rest.starts_with(':')) rest = trim(rest.substr(1));
    if (rest.empty()) continue;
    block.text = std::string(rest);
    block.kind = BlockKind::paragraph;
    block.list_number.clear();
    block.after_gap = block.starts_page = false;
    blocks.push_back(std::move(block));
  }
  take_buttons_off(blocks);
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace dagsorden
