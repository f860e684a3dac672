#include "indexer/describe/parts.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/segment/headings.h"
#include "indexer/segment/labels.h"

namespace dagsorden {
namespace {

constexpr std::string_view attachments_part = "Bilag";

// A label is no word of a sentence that a line's end left alone on its line.
bool stands_alone(const Block* begin, const Block* line, const Block* end) {
  if (line == begin || line->after_gap || line->starts_page) return true;
  if ((line - 1)->text.ends_with('.') || (line - 1)->text.ends_with(':')) return true;
  const Block* const next = line + 1;
  if (next == end || next->after_gap || next->starts_page) return true;
  std::size_t offset = 0;
  const char32_t first = next_code_point(next->text, offset);
  return is_upper(first) || !is_letter(first);
}

bool is_known(const std::vector<PartParagraphs>& parts, std::string_view name) {
  return std::any_of(parts.begin(), parts.end(),
                     [name](const PartParagraphs& part) { return part.name == name; });
}

// Baggrund as a sub-heading of Sagsfremstilling is no part.
bool may_open(const std::vector<PartParagraphs>& parts, const std::string& name,
              const Layout& layout) {
  if (name.empty() || is_known(parts, name)) return false;
  if (name == "Beslutning" || name == attachments_part) return true;
  const auto rank = [&layout](std::string_view label) {
    return std::find(layout.part_labels.begin(), layout.part_labels.end(), label);
  };
  return std::all_of(parts.begin(), parts.end(), [&](const PartParagraphs& part) {
    return part.name != "Sagsfremstilling" || rank(name) > rank(part.name);
  });
}

// "1. Notat", "2) Kort": the number in a list of names is none of the name's.
std::size_t list_number_size(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 2 && is_ascii_digit(text[end])) ++end;
  const bool is_number = end > 0 && end + 1 < text.size() && text[end + 1] == ' ' &&
                         (text[end] == '.' || text[end] == ')' || text[end] == ':');
  return is_number ? end + 2 : 0;
}

// The entries are 1, 2, 3 …; a single one that begins "2. udkast" has its number as a name.
bool are_numbered(const std::vector<Paragraph>& paragraphs) {
  int expected = 1;
  for (const Paragraph& paragraph : paragraphs) {
    std::string_view text = paragraph.text;
    text.remove_prefix(bullet_size(text));
    const std::size_t size = list_number_size(text);
    if (size == 0 || std::stoi(std::string(text.substr(0, size - 2))) != expected) return false;
    ++expected;
  }
  constexpr int least_entries = 2;
  return expected > least_entries;
}

bool is_none(std::string_view text) {
  const std::string lower = to_lower(text);
  return lower == "ingen" || lower == "ingen." || lower == "ingen bilag" ||
         lower == "ingen bilag." || lower == "-";
}

}  // namespace

std::vector<PartParagraphs> split_parts(const Block* begin, const Block* end, const Layout& layout,
                                        const Vocabulary& vocabulary, std::size_t width) {
  std::vector<PartParagraphs> parts;
  std::vector<Block> lines;
  const auto finish = [&] {
    if (lines.empty()) return;
    if (parts.empty()) parts.push_back({"", {}, PartKind::other});
    parts.back().paragraphs = reflow(lines.data(), lines.data() + lines.size(), vocabulary, width);
    lines.clear();
  };
  for (const Block* line = begin; line != end; ++line) {
    const PartOpening opening = part_opened_by(line->text, layout);
    if (!may_open(parts, opening.name, layout) || !stands_alone(begin, line, end)) {
      lines.push_back(*line);
      continue;
    }
    finish();
    parts.push_back({opening.name, {}, kind_of_label(opening.name)});
    if (!opening.rest.empty()) {
      lines.push_back(*line);
      lines.back().text = opening.rest;
    }
  }
  finish();
  return parts;
}

std::string write_text(const std::vector<PartParagraphs>& split, std::vector<Part>& parts) {
  std::string text;
  const auto add_line = [&text](std::string_view line) {
    if (!text.empty()) text.push_back('\n');
    text.append(line);
  };
  for (const PartParagraphs& part : split) {
    if (!part.name.empty()) add_line(part.name);
    const std::size_t begin = text.size() + (part.paragraphs.empty() ? 0 : 1);
    for (const Paragraph& paragraph : part.paragraphs) add_line(paragraph.text);
    if (!part.name.empty()) parts.push_back({part.name, begin, text.size(), part.kind});
  }
  return text;
}

std::vector<std::string> list_attachments(const std::vector<Paragraph>& paragraphs) {
  const bool has_bullets = std::any_of(paragraphs.begin(), paragraphs.end(),
                                       [](const Paragraph& paragraph) { return paragraph.bullet; });
  std::vector<std::string> attachments;
  const bool is_numbered = are_numbered(paragraphs);
  for (const Paragraph& paragraph : paragraphs) {
    std::string_view text = paragraph.text;
    if (has_bullets && !paragraph.bullet) {
      // Text behind the list is no attachment; text before its first bullet neither.
      if (!attachments.empty()) break;
      continue;
    }
    text.remove_prefix(bullet_size(text));
    if (is_numbered) text.remove_prefix(list_number_size(text));
    if (!text.empty() && !is_none(text)) attachments.emplace_back(text);
  }
  return attachments;
}

}  // namespace dagsorden
