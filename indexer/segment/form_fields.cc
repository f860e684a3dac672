#include "indexer/segment/form_fields.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/labels.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"
#include "indexer/segment/rewriting.h"

namespace dagsorden {
namespace {

// Fewer lines look like fields by chance.
constexpr std::size_t least_headings = 3;
constexpr std::size_t longest_heading = 240;

// "Sagsnummer" and "22/1204" in separate blocks, as the fields of a web page, become one case line.
void join_keys_and_values(std::vector<Block>& blocks) {
  constexpr std::size_t longest_key = 30;
  constexpr std::size_t longest_value = 80;
  const auto is_key = [&blocks](std::size_t at) {
    if (at + 1 >= blocks.size()) return false;
    const Block& key = blocks[at];
    const Block& value = blocks[at + 1];
    if (key.text.size() > longest_key || value.text.size() > longest_value ||
        key.kind != BlockKind::paragraph || value.kind != BlockKind::paragraph ||
        key.style.look.empty() || key.style.look == value.style.look ||
        key.text.find(':') != std::string::npos || read_label(key.text)) {
      return false;
    }
    return read_metadata(key.text + ": " + value.text).has_value();
  };
  std::map<std::string, std::size_t> times;
  for (const std::size_t at : places_where(blocks.size(), is_key)) ++times[blocks[at].text];
  const auto keys = places_where(blocks.size(), [&](std::size_t at) {
    const auto known = times.find(blocks[at].text);
    return known != times.end() && known->second >= least_headings && is_key(at);
  });
  replace_blocks(blocks, keys, [&](std::size_t at, std::vector<Block>& made) {
    Block line = std::move(blocks[at]);
    line.text += ": " + blocks[at + 1].text;
    made.push_back(std::move(line));
    return at + 2;
  });
}

// "Emne" on a line of its own with the title below, as on forms.
void put_titles_behind_labels(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 4;
  constexpr std::size_t longest_label = 20;
  const auto title_end = [&blocks](std::size_t at) {
    const Block& first = blocks[at + 1];
    std::size_t end = at + 1;
    std::size_t size = 0;
    while (end < blocks.size() && end <= at + most_lines && !read_label(blocks[end].text) &&
           !read_metadata(blocks[end].text) && blocks[end].style.look == first.style.look &&
           blocks[end].style.bold == first.style.bold && (end == at + 1 || first.style.bold)) {
      size += blocks[end++].text.size();
    }
    const bool is_title = size > 0 && size <= longest_heading && end <= at + most_lines &&
                          !blocks[end - 1].text.ends_with('.');
    return is_title ? end : at;
  };
  const auto is_label_over_title = [&](std::size_t at) {
    if (at + 1 >= blocks.size() || blocks[at].kind == BlockKind::table_row ||
        blocks[at].text.size() > longest_label) {
      return false;
    }
    const std::optional<Label> label = read_label(blocks[at].text);
    return label && label->rest.empty() && opens_title(label->name) && title_end(at) > at;
  };
  const auto labels = places_where(blocks.size(), is_label_over_title);
  if (labels.size() < least_headings) return;
  replace_blocks(blocks, labels, [&](std::size_t at, std::vector<Block>& made) {
    const std::size_t end = title_end(at);
    Block title = std::move(blocks[at]);
    if (!title.text.ends_with(':')) title.text.push_back(':');
    title.style = blocks[at + 1].style;
    title.style.wide_gaps.clear();
    for (++at; at < end; ++at) title.text.append(" ").append(blocks[at].text);
    made.push_back(std::move(title));
    return end;
  });
}

// "Pkt. 4", lines about the case, and "Emne: Ny færge" become one heading.
void join_numbers_and_titles(std::vector<Block>& blocks) {
  constexpr std::size_t most_lines = 5;
  constexpr std::size_t longest_number = 30;
  const auto title_below = [&blocks](std::size_t at) {
    for (std::size_t i = at + 1; i < blocks.size() && i <= at + most_lines; ++i) {
      const std::optional<Label> label = read_label(blocks[i].text);
      if (label && opens_title(label->name) && !label->rest.empty()) return i;
      if (!read_metadata(blocks[i].text)) break;
    }
    return at;
  };
  const auto numbers = places_where(blocks.size(), [&](std::size_t at) {
    const std::string& text = blocks[at].text;
    return text.size() <= longest_number && is_item_number(text) && title_below(at) > at;
  });
  if (numbers.size() < least_headings) return;
  std::vector<std::size_t> titles;
  for (const std::size_t number : numbers) {
    const std::size_t title = title_below(number);
    blocks[number].text += ". " + read_label(blocks[title].text)->rest;
    blocks[number].style = blocks[title].style;
    titles.push_back(title);
  }
  replace_blocks(blocks, titles, [](std::size_t at, std::vector<Block>&) { return at + 1; });
}

}  // namespace

void join_fields(std::vector<Block>& blocks) {
  join_keys_and_values(blocks);
  put_titles_behind_labels(blocks);
  join_numbers_and_titles(blocks);
}

}  // namespace dagsorden
